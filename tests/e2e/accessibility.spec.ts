import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { addressOf, pageKinds } from '../support/site';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNothingFound(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
	const found = violations.map(({ id, nodes }) => [
		id,
		nodes.map(({ html, failureSummary }) => [html, failureSummary])
	]);
	expect(found, screen).toEqual([]);
}

/** The results of these rules depend on the viewport, all others only on the page. */
const screenRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** An embed has the content of its chart page, so checking one embed of each kind is enough. */
const isChecked = (file: string): boolean =>
	!file.startsWith('embed/') ||
	['parity-ladder', 'since-onset', 'conditions', 'hosts'].some((slug) => file === `embed/${slug}.html`);

for (const file of pageKinds)
	test(`${addressOf(file)} never overflows the screen, and axe finds no violations`, async ({ page }) => {
		await page.goto(addressOf(file));
		if (isChecked(file)) await expectNothingFound(page, 'light');
		for (const width of [320, 360, 481, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
		}
		if (!isChecked(file)) return;
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		await expectNothingFound(page, 'dark and narrow', screenRules);
	});

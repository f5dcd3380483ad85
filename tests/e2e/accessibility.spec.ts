import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { addressOf, pageKinds } from '../support/site';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNothingFound(page: Page, look: string, rules?: readonly string[]): Promise<void> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
	const found = violations.map(({ id, nodes }) => [
		id,
		nodes.map(({ html, failureSummary }) => [html, failureSummary])
	]);
	expect(found, look).toEqual([]);
}

for (const address of pageKinds.map(addressOf))
	test(`axe finds nothing on ${address}, wide and light, narrow and dark`, async ({ page }) => {
		await page.goto(address);
		await expectNothingFound(page, 'light');
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		// The dark differs in its colours alone, a phone in what is beside what.
		await expectNothingFound(page, 'dark and narrow', [
			'color-contrast',
			'link-in-text-block',
			'scrollable-region-focusable',
			'target-size'
		]);
	});

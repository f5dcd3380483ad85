import type { Page } from '@playwright/test';
import { screenRules, violationsOn } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { addressOf, pageKinds } from '../support/site';

const WIDTHS = [320, 360, 481, 768, 1280];

async function expectNoOverflow(page: Page): Promise<void> {
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
	}
}

/** An embed has the content of its chart page, so checking one embed of each kind is enough. */
const isChecked = (file: string): boolean =>
	!file.startsWith('embed/') ||
	['parity-ladder', 'since-onset', 'conditions', 'hosts'].some((slug) => file === `embed/${slug}.html`);

for (const file of pageKinds.filter(isChecked))
	test(`${addressOf(file)} never overflows the screen, and axe finds no violations`, async ({ page }) => {
		await page.goto(addressOf(file));
		expect(await violationsOn(page), 'light').toEqual([]);
		await expectNoOverflow(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await violationsOn(page, screenRules), 'dark and narrow').toEqual([]);
	});

test('no embed overflows its frame', async ({ page }) => {
	const files = pageKinds.filter((file) => file.startsWith('embed/'));
	expect(files.length).toBeGreaterThan(20);
	for (const file of files) {
		await page.goto(addressOf(file));
		await expectNoOverflow(page);
	}
});

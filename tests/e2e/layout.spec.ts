import type { Page } from '@playwright/test';
import { asPrinted, expect, forcedColors, phone, test } from '../support/fixtures';
import { embedSlugs, pageKinds, addressOf } from '../support/site';

const addresses = pageKinds.map(addressOf);

test.describe('on a phone', () => {
	test.use(phone);

	test('all touch targets are large enough', async ({ page }) => {
		for (const address of addresses) {
			await page.goto(address);
			const small = await page
				// Terms in a sentence are as high as its lines.
				.locator('button:not(.term):visible, select:visible, label:has(input):visible, summary:visible')
				.evaluateAll((targets) =>
					targets.flatMap((target) => {
						const { width, height } = target.getBoundingClientRect();
						return width < 24 || height < 24 ? [`${target.textContent?.trim()}: ${width} × ${height}`] : [];
					})
				);
			expect(small, address).toEqual([]);
		}
	});
});

test.describe('in forced colours', () => {
	test.use(forcedColors);

	test('charts can be distinguished from the page', async ({ page }) => {
		for (const slug of embedSlugs) {
			await page.goto(`/embed/${slug}`);
			const colours = await page
				.locator('svg[role="img"]:visible')
				.first()
				.evaluate((svg) => {
					const page = getComputedStyle(document.body).backgroundColor;
					const text = [...svg.querySelectorAll('text')].map((element) => getComputedStyle(element).fill);
					return { page, text };
				});
			expect(colours.text).not.toEqual([]);
			expect(colours.text).not.toContain(colours.page);
		}
	});
});

/** An A4 page within Chromium's margins of 1 cm, at 96 pixels to the inch. */
const printable = { width: 718, height: 1047 };

for (const slug of embedSlugs)
	test(`${slug} prints as chart, finding, table and source, without controls`, async ({ page }) => {
		await page.setViewportSize(printable);
		await page.goto(`/charts/${slug}`);
		await asPrinted(page);
		await expect(page.locator('svg[role="img"]:visible')).toHaveCount(1);
		await expect(page.getByRole('table').first()).toBeVisible();
		await expect(page.locator('fieldset:visible')).toHaveCount(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			printable.width
		);
	});

/** Top of the first chart, in pixels from the top of the page. */
const chartTop = (page: Page): Promise<number> =>
	page
		.locator('svg[role="img"]:visible')
		.first()
		.evaluate((svg) => svg.getBoundingClientRect().top + scrollY);

for (const [width, height, least] of [
	[1280, 800, 400],
	[360, 740, 0]
] as const)
	test(`at ${width} × ${height} the first screen has headline, finding and chart`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		expect(await chartTop(page), 'home').toBeLessThanOrEqual(700);
		for (const slug of embedSlugs) {
			await page.goto(`/charts/${slug}`);
			await expect(page.locator('.finding')).toBeInViewport();
			expect(await chartTop(page), slug).toBeLessThanOrEqual(height - least);
		}
	});

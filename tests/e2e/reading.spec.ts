import { ChartPage } from '../support/chart-page';
import { expect, test, withoutScripts } from '../support/fixtures';
import { chartSlugs, embedSlugs } from '../support/site';

const addresses = [
	...chartSlugs.map((slug) => `/charts/${slug}`),
	...embedSlugs.map((slug) => `/embed/${slug}`)
];

test.describe('without scripts', () => {
	test.use(withoutScripts);

	for (const address of addresses)
		test(`${address} shows all there is to read, wide, narrow and in the dark`, async ({ page }) => {
			await page.goto(address);
			const chart = new ChartPage(page);
			await chart.expectReadable();
			await page.emulateMedia({ colorScheme: 'dark' });
			await chart.expectReadable();
			await page.setViewportSize({ width: 360, height: 740 });
			await chart.expectReadable();
			await chart.expectTable();
		});

	test('the home page shows a chart and its finding', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('svg[role="img"]:visible').first()).toBeVisible();
		await expect(page.locator('.finding').first()).toContainText(/\d/);
	});
});

import { ChartPage } from '../support/chart-page';
import { expect, test, withoutScripts } from '../support/fixtures';
import { chartSlugs, embedSlugs } from '../support/site';

const sizes = [
	{ width: 1280, height: 900 },
	{ width: 360, height: 740 }
] as const;

test.describe('without scripts', () => {
	test.use(withoutScripts);

	for (const slug of chartSlugs)
		test(`/charts/${slug} shows its whole content, wide, narrow and in dark mode`, async ({ page }) => {
			await page.goto(`/charts/${slug}`);
			const chart = new ChartPage(page);
			await chart.expectReadable();
			await page.emulateMedia({ colorScheme: 'dark' });
			await chart.expectReadable();
			await page.setViewportSize({ width: 360, height: 740 });
			await chart.expectReadable();
			await chart.expectTable();
		});

	for (const slug of embedSlugs)
		test(`/embed/${slug} shows headline, chart and sources, wide and narrow`, async ({ page }) => {
			await page.goto(`/embed/${slug}`);
			const { title, chart, footer } = new ChartPage(page);
			for (const size of sizes) {
				await page.setViewportSize(size);
				await expect(title).toBeVisible();
				await expect(chart).toHaveCount(1);
				await expect(footer).toContainText(/Chart: Resettlement Parity · Data: \w.* · CC BY 4\.0/);
				await expect(page.locator('.finding:visible, table:visible, details:visible')).toHaveCount(0);
			}
		});

	test('the home page shows a chart and its finding', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('svg[role="img"]:visible').first()).toBeVisible();
		await expect(page.locator('.finding').first()).toContainText(/\d/);
	});
});

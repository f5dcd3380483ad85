import type { Page } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { blockWasm, dark, expect, phone, test, withoutScripts } from '../support/fixtures';
import { chartSlugs, embedSlugs } from '../support/site';

const addresses = [
	...chartSlugs.map((slug) => `/charts/${slug}`),
	...embedSlugs.map((slug) => `/embed/${slug}`)
];

async function expectComplete(page: Page): Promise<void> {
	const chart = new ChartPage(page);
	await chart.expectReadable();
	await chart.expectTable();
}

for (const address of addresses)
	test.describe(address, () => {
		for (const [name, use] of [
			['wide', {}],
			['on a phone', phone],
			['in the dark', dark]
		] as const)
			test.describe(name, () => {
				test.use(use);

				test.describe('without scripts', () => {
					test.use(withoutScripts);
					test('shows all there is to read', async ({ page }) => {
						await page.goto(address);
						await expectComplete(page);
					});
				});

				test('shows the same without WebAssembly', async ({ page }) => {
					await blockWasm(page);
					await page.goto(address, { waitUntil: 'networkidle' });
					await expectComplete(page);
				});
			});
	});

test.describe('the home page', () => {
	test.use(withoutScripts);

	test('shows a chart and its finding without scripts', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('svg[role="img"]:visible').first()).toBeVisible();
		await expect(page.locator('.finding').first()).toContainText(/\d/);
	});
});

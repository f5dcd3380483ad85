import type { Page } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { blockWasm, expect, test, withoutScripts } from '../support/fixtures';

const opening = (page: Page) => page.getByText('Loading the chart for this link').filter({ visible: true });
const download = (page: Page) => page.getByRole('button', { name: 'Download' });

/** Holds requests until they are let through. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(pattern, async (route) => {
		await held;
		await route.continue();
	});
	return letThrough;
}

async function expectNothingOfTheDefault(chart: ChartPage): Promise<void> {
	await expect(opening(chart.page)).toHaveCount(1);
	for (const part of [chart.finding, chart.figure, chart.footer.last()]) await expect(part).toBeHidden();
	await expect(download(chart.page)).toBeDisabled();
}

for (const [what, pattern] of [
	['its scripts', /\/_app\/.*\.js$/],
	['its answer', /\/data\/answers\//]
] as const)
	for (const address of ['/charts/parity-ladder?tier=resettled', '/explore?measure=solutions'])
		test(`${address} shows nothing of the default state while it waits for ${what}`, async ({ page }) => {
			await blockWasm(page);
			const chart = new ChartPage(page);
			await page.goto(address.replace(/\?.*/, ''));
			const usual = (await chart.finding.textContent()) ?? '';
			await page.goto('about:blank');
			const letThrough = await hold(page, pattern);
			await page.goto(address, { waitUntil: 'commit' });
			await expectNothingOfTheDefault(chart);
			letThrough();
			await expect(chart.finding).toBeVisible();
			await expect(chart.finding).not.toHaveText(usual);
			await expect(chart.figure).toBeVisible();
			await expect(opening(page)).toHaveCount(0);
			await expect(download(page)).toBeEnabled();
		});

test('an address without settings of the chart shows it at once', async ({ page }) => {
	const chart = new ChartPage(page);
	await page.goto('/charts/parity-ladder?utm_source=mail');
	await chart.expectReadable();
	await expect(opening(page)).toHaveCount(0);
});

test.describe('when the scripts do not load', () => {
	test.use({ allowedErrors: [/Failed to (load resource|fetch)/] });
	test('the default state appears, and says what it is', async ({ page }) => {
		await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
		const chart = new ChartPage(page);
		await page.goto('/charts/parity-ladder?tier=resettled');
		await expect(page.getByText('Showing the default view').filter({ visible: true })).toHaveCount(1);
		await chart.expectReadable();
	});
});

test.describe('without scripts', () => {
	test.use(withoutScripts);
	test('the default state is complete', async ({ page }) => {
		const chart = new ChartPage(page);
		await page.goto('/charts/parity-ladder?tier=resettled');
		await chart.expectReadable();
		await expect(opening(page)).toHaveCount(0);
	});
});

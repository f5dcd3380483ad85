import { ChartPage } from '../support/chart-page';
import { openDownloads, saveFile } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';
import { readSaved } from '../support/read-download';
import { builtFiles, readBuilt } from '../support/site';

// Without a connection every request fails, and the browser says so.
test.use({ allowedErrors: [/Failed to (load resource|fetch)|ERR_|could not be fetched/] });
test.describe.configure({ timeout: 90_000 });

test.describe('after a lost connection, without a reload,', () => {
	test('downloads work', async ({ page, context }, info) => {
		await page.goto('/charts/ceiling', { waitUntil: 'networkidle' });
		await context.setOffline(true);
		const dialog = await openDownloads(page);
		for (const label of ['CSV', 'PNG']) {
			await dialog.getByRole('button', { name: label, exact: true }).click();
			await expect(dialog.getByRole('status')).toContainText(/The data could not be fetched/);
		}
		await context.setOffline(false);
		const { path, announced } = await saveFile(page, 'csv', info.outputDir);
		expect(await readSaved(path)).toHaveLength(announced);
		const png = dialog.getByRole('button', { name: 'PNG', exact: true });
		await Promise.all([page.waitForEvent('download'), png.click()]);
	});

	test('a page starts whose code did not arrive, and is readable until then', async ({ page }) => {
		let isLost = true;
		await page.route(/\/immutable\/.*\.js$/, (route) =>
			isLost && route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
		);
		await page.goto('/charts/recognition', { waitUntil: 'networkidle' });
		const failure = page
			.getByRole('alert')
			.filter({ hasText: 'The controls of this page could not be loaded' });
		await expect(failure).toBeVisible();
		const chart = new ChartPage(page);
		await chart.expectReadable();
		isLost = false;
		await failure.getByRole('button', { name: 'Try again' }).click();
		await expect(failure).toHaveCount(0);
		const before = await chart.finding.textContent();
		await chart.choose('years', '2016-2018');
		await expect(chart.finding).not.toHaveText(before ?? '');
	});

	test('the explorer draws another kind of chart', async ({ page }) => {
		// Of all kinds except lines.
		const file = builtFiles.find(
			(path) => /\/chunks\/.*\.js$/.test(path) && /\bas otherChart\b/.test(readBuilt(path))
		);
		let isLost = true;
		await page.route(`**/${file}`, (route) => (isLost ? route.abort() : route.continue()));
		await page.goto('/explore?time=2024..2024&chart=bar', { waitUntil: 'networkidle' });
		const figure = page.locator('article figure');
		await expect(figure).toContainText('The chart could not be loaded. The table holds every figure.');
		isLost = false;
		await figure.getByRole('button', { name: 'Try again' }).first().click();
		await expect(figure).not.toContainText('The chart could not be loaded.');
		await expect(new ChartPage(page).chart.getByText('Afghanistan').first()).toBeVisible();
	});

	test('an embed comes to life', async ({ page }) => {
		const requested: string[] = [];
		let isLost = true;
		await page.route(/\/embed-app\.js(\?|$)/, async (route) => {
			requested.push(route.request().url());
			await (isLost ? route.abort('internetdisconnected') : route.continue());
		});
		await page.goto('/embed/recognition', { waitUntil: 'networkidle' });
		const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/embed-app.js'));
		await page.mouse.move(200, 200);
		await page.mouse.move(210, 210);
		await lost;
		isLost = false;
		await expect(async () => {
			await page.mouse.move(220, 220);
			await page.mouse.move(230, 230);
			await expect(page.locator('html')).toHaveAttribute('data-live', '', { timeout: 1_000 });
		}).toPass();
		expect(requested.at(-1)).toMatch(/embed-app\.js\?attempt=\d+$/);
	});

	test('the database starts', async ({ page, context }) => {
		await page.goto('/charts/ceiling', { waitUntil: 'networkidle' });
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Check in this browser' }).click();
		const check = page.getByRole('region', { name: 'Check' }).getByRole('status');
		await expect(check).toHaveText(/^The check could not run\. The data could not be fetched/);
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Check in this browser' }).click();
		await expect(check).toHaveText(/^Everything matches/);
	});
});

import { readFileSync } from 'node:fs';
import { ChartPage } from '../support/chart-page';
import { closeDownloads, openDownloads, saveFile } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';
import { readSaved } from '../support/read-download';
import { readBuilt } from '../support/site';
import { cachedPaths, openHost, visit } from '../support/versions';

// Without a connection every request fails, and the browser says so.
test.use({ allowedErrors: [/Failed to (load resource|fetch)|ERR_|could not be fetched/] });
test.describe.configure({ timeout: 90_000 });

test.describe('after one visit, without a connection,', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a chart opens, changes, and saves its rows and picture', async ({ page, context }, info) => {
		await visit(page, '/charts/recognition');
		await context.setOffline(true);
		await page.reload();

		const chart = new ChartPage(page);
		await chart.expectReadable();
		const before = await chart.finding.textContent();
		await chart.choose('years', '2016-2018');
		await expect(chart.finding).not.toHaveText(before ?? '');
		await chart.waitUntilUpdated();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await chart.expectTable();

		await openDownloads(page);
		const csv = await saveFile(page, 'csv', info.outputDir);
		expect(await readSaved(csv.path)).toHaveLength(csv.announced);
		const dialog = await openDownloads(page);
		const [picture] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: 'PNG', exact: true }).click()
		]);
		const png = readFileSync(await picture.path());
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		await closeDownloads(page);
	});

	test('the first chart of the home page changes', async ({ page, context }) => {
		await visit(page, '/', { part: /\/embed\/[\w-]+\.json$/ });
		await context.setOffline(true);
		await page.reload();
		const home = page.locator('#first-chart');
		const finding = home.locator('.finding');
		const before = (await finding.textContent()) ?? '';
		await home.locator('input[type="radio"]:not(:checked)').first().check();
		await expect(finding).not.toHaveText(before);
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('the database starts again once it has run', async ({ page, context }) => {
		await visit(page, '/charts/ceiling');
		const check = page.getByRole('button', { name: 'Check in this browser' });
		const result = page.getByRole('region', { name: 'Check' }).getByRole('status');
		await check.click();
		await expect(result).toHaveText(/^Everything matches/);
		await expect.poll(() => cachedPaths(page)).toContainEqual(expect.stringMatching(/\.wasm$/));
		await context.setOffline(true);
		await page.reload();
		await check.click();
		await expect(result).toHaveText(/^Everything matches/);
	});

	test('a link to a kept page opens it; any other says that it is not on the device', async ({
		page,
		context
	}) => {
		await visit(page, '/charts/ceiling');
		await visit(page, '/charts', { part: /search-cards\.js$/ });
		await context.setOffline(true);

		await page.getByRole('link', { name: 'Method' }).first().click();
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText('You are offline, and this page is not on your device');
		await expect(page).toHaveURL(/\/method$/);
		const font = await heading.evaluate((element) => getComputedStyle(element).fontFamily);
		expect(font).toContain('Source Serif');

		await page.getByRole('link', { name: 'Charts' }).first().click();
		await expect(page).toHaveURL(/\/charts$/);
		await expect(heading).toHaveText('Charts');
		await page.locator('a[href$="charts/ceiling"]').first().click();
		await expect(page).toHaveURL(/\/charts\/ceiling$/);
		await new ChartPage(page).expectReadable();

		await page.goto('/origins/SYR');
		await expect(heading).toHaveText(/^You are offline/);
		await context.setOffline(false);
		await page.getByRole('link', { name: 'Try again' }).click();
		await expect(page).toHaveURL(/\/origins\/SYR$/);
		await expect(heading).not.toHaveText(/offline/);
	});
});

test.describe('in a folder of a larger site', () => {
	test.use({ serviceWorkers: 'allow', allowedHosts: ['localhost'] });

	test('kept pages work, and others say that they are not on the device', async ({
		page,
		context,
		baseURL
	}) => {
		const host = await openHost(baseURL ?? '', '/parity');
		await visit(page, '/parity/charts/ceiling', { origin: host.origin });
		await context.setOffline(true);
		await page.reload();
		await new ChartPage(page).expectReadable();
		await page.goto(`${host.origin}/parity/origins/SYR?x="1"`);
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText(/^You are offline/);
		expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toContain(
			'Source Serif'
		);
		await context.setOffline(false);
		await page.getByRole('link', { name: 'Try again' }).click();
		await expect(page).toHaveURL(`${host.origin}/parity/origins/SYR?x=%221%22`);
		await expect(heading).not.toHaveText(/offline/);
		await host.close();
	});
});

test.describe('embeds', () => {
	test.use({ serviceWorkers: 'allow' });

	test('register no service worker and are not kept, frozen or not', async ({ page, context }) => {
		const release = readBuilt('releases.xml').match(/release:([\w.-]+)</)?.[1] ?? '';
		const addresses = ['/embed/ceiling?stack=SYR', `/v/${release}/embed/ceiling`];
		for (const address of addresses) {
			await page.goto(address);
			await page.mouse.move(200, 200);
			await page.mouse.move(220, 210);
			await page.waitForLoadState('networkidle');
			expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
				0
			);
		}
		await visit(page, '/charts/ceiling');
		for (const address of addresses) await page.goto(address, { waitUntil: 'networkidle' });
		expect((await cachedPaths(page)).filter((path) => /^\/(embed|v)\//.test(path))).toEqual([]);
		await context.setOffline(true);
		await expect(page.goto('/embed/ceiling')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
	});
});

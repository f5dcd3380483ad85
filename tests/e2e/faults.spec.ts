import type { Page, Request } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { openDownloads } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';
import { openHost } from '../support/versions';

// Every failure here is deliberate, and browsers report each in their own words.
test.use({ allowedErrors: [/.*/] });
test.describe.configure({ timeout: 90_000 });

/** Two steps from the first screen, so that the answer is not stored. */
const NOT_STORED = '/explore?origins=MMR~SSD&destinations=BGD~UGA';

test('a worker that the browser ends without a word counts as stopped after a minute, and starts again', async ({
	page
}) => {
	await page.clock.install();
	await page.addInitScript(() => {
		const RealWorker = Worker;
		let started = 0;
		window.Worker = class extends RealWorker {
			constructor(...parameters: ConstructorParameters<typeof Worker>) {
				super(...parameters);
				if (started++ === 0) this.terminate();
			}
		};
	});
	await page.goto('/charts/ceiling', { waitUntil: 'networkidle' });
	const check = page.getByRole('region', { name: 'Check' }).getByRole('status');
	const open = new Set<Request>();
	let isDatabaseHere = false;
	// The script of the worker that was ended never counts as finished.
	page.on('request', (request) => !/\.worker-/.test(request.url()) && open.add(request));
	page.on('requestfailed', (request) => open.delete(request));
	page.on('requestfinished', (request) => {
		open.delete(request);
		isDatabaseHere ||= request.url().endsWith('.wasm');
	});
	await page.getByRole('button', { name: 'Check in this browser' }).click();
	await expect(check).toHaveText('Checking.');
	// Time that runs on during the download would make the connection look slow.
	await expect.poll(() => isDatabaseHere && open.size === 0).toBe(true);
	await expect(async () => {
		await page.clock.runFor(30_000);
		await expect(check).toHaveText(/^The check could not run\. The database in this page stopped;/, {
			timeout: 1_000
		});
	}).toPass();
	await page.getByRole('button', { name: 'Check in this browser' }).click();
	await expect(check).toHaveText(/^Everything matches/);
});

test('where WebAssembly is blocked, a chart that needs it stays readable and offers nothing that cannot help', async ({
	page
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
	const chart = new ChartPage(page);
	await page.goto(NOT_STORED);
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('This browser blocks WebAssembly here, so the database cannot start');
	await expect(alert.getByRole('button')).toHaveCount(0);
	await expect(chart.figure).toHaveCSS('opacity', '1');
	await chart.expectReadable();
});

test.describe('errors of the browser are not shown to readers', () => {
	const theirs = /failed to fetch|dynamically imported|NetworkError|Load failed|https?:/i;

	test('when the fonts of a picture do not arrive', async ({ page }) => {
		await page.goto('/charts/ceiling', { waitUntil: 'networkidle' });
		await page.route(/\.woff2|font/i, (route) => route.abort());
		const dialog = await openDownloads(page);
		await dialog.getByRole('button', { name: 'SVG', exact: true }).click();
		await expect(dialog.getByRole('status')).toHaveText(/\w.*\.\s*$/);
		await expect(dialog.getByRole('status')).not.toHaveText(theirs);
	});

	test('when the host sends a page in place of a module', async ({ page }) => {
		await page.goto('/charts/ceiling', { waitUntil: 'networkidle' });
		await page.route(/\/immutable\/.*\.js$/, (route) =>
			route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' })
		);
		const dialog = await openDownloads(page);
		await dialog.getByRole('button', { name: 'CSV', exact: true }).click();
		await expect(dialog.getByRole('status')).toHaveText(/arrived damaged; .*\.\s*$/);
		await expect(dialog.getByRole('status')).not.toHaveText(theirs);
	});
});

test.describe('an embed', () => {
	const ignored = (page: Page) => page.getByText('Part of this link is unknown and was ignored.');

	for (const [address, reason] of [
		['/embed/since-onset?origins=XXX~UKR~SYR', '“XXX” is not one of the options'],
		['/embed/explore?measure=nonsense', '“nonsense” is not one of the options']
	] as const)
		test(`names what it ignores of its address: ${address}`, async ({ page }) => {
			await page.goto(address);
			await expect(ignored(page)).toBeVisible();
			await expect(ignored(page)).toContainText(reason);
		});

	test.describe('of an older version', () => {
		test.use({ allowedHosts: ['localhost'], bypassCSP: true });

		test('says so, and trying again opens the newer one', async ({ page, baseURL }) => {
			const host = await openHost(baseURL ?? '');
			await page.goto(`${host.origin}/embed/ceiling?controls=on`, { waitUntil: 'networkidle' });
			await page.mouse.move(200, 200);
			await page.mouse.move(220, 210);
			await expect(page.locator('html[data-live]')).toHaveCount(1);
			host.version = '2099-12.1';
			await page.getByText('Change the chart').click();
			await new ChartPage(page).choose('stack', 'SYR');
			const alert = page.getByRole('alert');
			await expect(alert).toContainText('This chart is older than the figures');
			await expect(page.locator('figure .drawn')).toHaveCSS('opacity', '1');
			await Promise.all([
				page.waitForEvent('load'),
				alert.getByRole('button', { name: 'Try again' }).click()
			]);
			await expect(alert).toHaveCount(0);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await host.close();
		});
	});
});

test.describe('a page that throws while it comes to life stays as it was published, and says so', () => {
	for (const address of ['/charts/recognition', '/explore'])
		test(address, async ({ page }) => {
			// Charts measure themselves with it.
			await page.addInitScript(() => Object.defineProperty(window, 'ResizeObserver', { value: undefined }));
			await page.goto(address, { waitUntil: 'networkidle' });
			await expect(
				page.getByRole('alert').filter({ hasText: 'The controls of this page could not be loaded' })
			).toBeVisible();
			await new ChartPage(page).expectReadable();
		});
});

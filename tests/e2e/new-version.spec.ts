import type { Page } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { openDownloads } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';
import { builtVersion, cached, cachedPaths, openHost, visit, type Host } from '../support/versions';

// Without a connection every request fails, and the browser says so.
test.use({ allowedErrors: [/Failed to (load resource|fetch)|ERR_|could not be fetched/] });
test.describe.configure({ timeout: 90_000 });

const versionOf = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
const NEXT = '2099-12.1';

test.describe('a newer version', () => {
	// The other version’s scripts have other hashes than the policy in its pages states.
	test.use({ allowedHosts: ['localhost'], bypassCSP: true });
	let host: Host;
	test.beforeEach(async ({ baseURL }) => {
		host = await openHost(baseURL ?? '');
	});
	test.afterEach(() => host.close());

	test.describe('with a service worker', () => {
		test.use({ serviceWorkers: 'allow' });

		test('replaces everything that was kept, and never mixes with it', async ({ page, context }) => {
			await visit(page, '/charts/ceiling', { origin: host.origin });
			expect(Object.keys(await cached(page))).toEqual([expect.stringContaining(builtVersion)]);

			host.version = NEXT;
			await page.getByRole('link', { name: 'Charts' }).first().click();
			await expect(page).toHaveURL(/\/charts$/);
			await expect.poll(() => versionOf(page)).toBe(NEXT);
			await expect
				.poll(async () => Object.keys(await cached(page)), { timeout: 30_000 })
				.toEqual([expect.stringContaining(NEXT)]);
			await expect.poll(() => cachedPaths(page)).toContain('/charts');
			for (const path of await cachedPaths(page))
				if (path.includes('/_app/')) expect(path).toContain('/_app/immutable/next/');

			await context.setOffline(true);
			await page.goto(`${host.origin}/charts`);
			expect(await versionOf(page)).toBe(NEXT);
			await page.goto(`${host.origin}/charts/ceiling`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^You are offline/);
		});
	});

	test.describe('makes an old tab say so', () => {
		const notice = (page: Page) =>
			page.getByRole('alert').filter({ hasText: 'This page is older than the figures.' });
		async function reload(page: Page): Promise<void> {
			await notice(page).last().getByRole('button', { name: 'Reload' }).click();
			await expect.poll(() => versionOf(page)).toBe(NEXT);
			await expect(notice(page)).toHaveCount(0);
		}

		for (const path of ['/charts/ceiling', '/explore'])
			test(`when ${path} saves a file`, async ({ page }) => {
				await page.goto(host.origin + path, { waitUntil: 'networkidle' });
				host.version = NEXT;
				const dialog = await openDownloads(page);
				await dialog.getByRole('button', { name: 'CSV', exact: true }).click();
				await expect(dialog.getByRole('alert')).toContainText('This page is older than the figures.');
				await reload(page);
			});

		test('when a table is downloaded', async ({ page }) => {
			await page.goto(`${host.origin}/data`, { waitUntil: 'networkidle' });
			host.version = NEXT;
			await page.getByRole('link', { name: 'Parquet', exact: true }).first().click();
			await expect(notice(page)).toBeVisible();
			await reload(page);
		});

		test('when a setting needs a missing answer', async ({ page }) => {
			// A device that saves data fetches nothing ahead.
			await page.addInitScript(() =>
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
			);
			await page.goto(`${host.origin}/charts/ceiling`, { waitUntil: 'networkidle' });
			host.version = NEXT;
			await new ChartPage(page).choose('stack', 'SYR');
			await expect(notice(page)).toBeVisible();
			await reload(page);
		});

		test('unless a link leads to another page: that opens in the newer version', async ({ page }) => {
			await page.goto(`${host.origin}/charts/ceiling`, { waitUntil: 'networkidle' });
			host.version = NEXT;
			await page.getByRole('link', { name: 'Method' }).first().click();
			await expect(page).toHaveURL(/\/method$/);
			await expect.poll(() => versionOf(page)).toBe(NEXT);
		});
	});
});

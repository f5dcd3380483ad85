import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listen, type Running } from '../../scripts/static-site';
import { expect, test } from '../support/fixtures';
import { buildFolder } from '../support/site';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm'
};
const FOLDER = '/deep/in/parity';

/** Knows no clean addresses, sends no headers of ours, and serves the site in a folder. */
const servePlainly = (): Promise<Running> =>
	listen(
		(request, response) => {
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			const file = pathname.startsWith(`${FOLDER}/`) ? join(buildFolder, pathname.slice(FOLDER.length)) : '';
			const isFile = file !== '' && existsSync(file) && statSync(file).isFile();
			response.writeHead(isFile ? 200 : 404, {
				'content-type': types[extname(file)] ?? 'application/octet-stream'
			});
			response.end(isFile ? readFileSync(file) : undefined);
		},
		{ host: '127.0.0.1' }
	);

test.use({ allowedHosts: ['127.0.0.1'], allowedErrors: [/favicon\.ico|status of 404/] });

test('a page in a folder, at its address with .html, comes to life and changes', async ({ page }) => {
	const host = await servePlainly();
	await page.goto(`${host.origin}${FOLDER}/charts/since-onset.html`);
	const choice = page.getByRole('radio', { name: '36 months' });
	await choice.check();
	await expect(page).toHaveURL(/\/charts\/since-onset(\.html)?\?.*window=36/);
	await expect(page.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
	await expect(page.getByRole('alert')).toHaveCount(0);

	await page.goto(`${host.origin}${FOLDER}/charts/europe.html?year=2023`);
	await expect(page.locator('html')).not.toHaveAttribute('data-pending');
	await expect(page.locator('h1')).toBeVisible();
	expect(await page.locator('link[rel="stylesheet"]').count()).toBeGreaterThan(0);
	await host.close();
});

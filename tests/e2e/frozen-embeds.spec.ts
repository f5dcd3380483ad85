import { readFileSync } from 'node:fs';
import { expect, test, withoutScripts } from '../support/fixtures';
import { readStoredChart } from '../../src/lib/server/frozen-figures';
import { serveHostPages } from '../support/server';

const OLD = '2026-11';
/** The present release: its charts are stored when it is made. */
const { release: NEW } = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as { release: string };
const article = (content: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${content}</html>`;
const storedChart = (release: string, slug: string) =>
	readStoredChart(readFileSync(`data/releases/${release}/charts/${slug}.html`, 'utf8'));

test.use({ allowedHosts: ['127.0.0.1'] });

test('two releases appear next to the newest chart, each with its own figures, and a changed setting reads the tables of the release', async ({
	page,
	baseURL
}) => {
	const read = new Set<string>();
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.endsWith('.parquet')) read.add(pathname.replace(/[^/]*$/, ''));
	});
	const host = await serveHostPages({
		'/article': article(
			`<iframe src="${baseURL}/v/${OLD}/embed/parity-ladder" title="Kept as it was" width="100%" height="300"></iframe>
			<parity-chart view="since-onset" release="${OLD}"></parity-chart>
			<parity-chart view="europe" release="${NEW}" state="?year=2023"></parity-chart>
			<script src="${baseURL}/embed.js" async></script>`
		)
	});
	await page.goto(`${host.origin}/article`);
	const frames = page.frameLocator('iframe');
	for (const [index, [release, slug]] of (
		[
			[OLD, 'parity-ladder'],
			[OLD, 'since-onset']
		] as const
	).entries()) {
		const embed = frames.nth(index);
		await expect(embed.locator('.finding')).toHaveText(storedChart(release, slug).finding[0] ?? '');
		await expect(embed.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
		await expect(embed.locator('footer')).toContainText(`Release ${release}, whose figures this chart keeps`);
		await expect(embed.locator('footer a')).toHaveAttribute('href', `../../../charts/${slug}`);
	}
	await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
	await expect(frames.nth(2).locator('.finding')).toContainText('At the end of 2023');
	await expect(frames.nth(2).locator('footer')).toContainText(`Release ${NEW}`);
	expect([...read]).toEqual([`/v/${NEW}/data/`]);

	for (const frame of await page.locator('iframe').all()) {
		await frame.scrollIntoViewIfNeeded();
		const inner = await frame
			.contentFrame()
			.locator('main')
			.evaluate((main) => main.clientHeight);
		await expect
			.poll(async () => Math.abs(((await frame.boundingBox())?.height ?? 0) - inner))
			.toBeLessThan(6);
	}
	// A chart served as stored has no app: a touch changes nothing.
	await frames.nth(0).locator('figure').hover();
	await expect(frames.nth(0).locator('html[data-live]')).toHaveCount(0);
	await host.close();
});

test.describe('without scripts', () => {
	test.use(withoutScripts);
	test('a frozen chart is whole', async ({ page }) => {
		await page.goto(`/v/${OLD}/embed/parity-ladder`);
		await expect(page.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
		await expect(page.locator('footer')).toContainText(`Release ${OLD}`);
		await page.setViewportSize({ width: 320, height: 700 });
		await expect(page.locator('.narrow svg')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

test.describe('framing', () => {
	test.use({ allowedErrors: [/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/] });
	test('is allowed for embeds, live and frozen, and for nothing else', async ({ page, request, baseURL }) => {
		for (const path of ['/', '/charts/europe', '/explore', '/data', '/charts/europe.png'])
			expect((await request.get(path)).headers()['content-security-policy'], path).toBe(
				"frame-ancestors 'self'"
			);
		for (const path of ['/embed/europe', `/v/${OLD}/embed/since-onset`]) {
			const headers = (await request.get(path)).headers();
			expect(headers['content-security-policy'], path).toBeUndefined();
			expect(headers['x-robots-tag'], path).toBe('noindex');
		}
		const host = await serveHostPages({
			'/article': article(`<iframe src="${baseURL}/charts/europe" title="The page"></iframe>`)
		});
		await page.goto(`${host.origin}/article`);
		await expect(page.frameLocator('iframe').locator('article')).toHaveCount(0);
		await host.close();
	});
});

test('the dialog offers frozen figures, oEmbed and the picture, each in the present state as far as it goes', async ({
	page,
	baseURL
}) => {
	await page.goto('/charts/europe?year=2023');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this chart' });
	const code = dialog.getByLabel('Embed code');
	await dialog.getByLabel(`Stay as in release ${NEW}`).check();
	await expect(code).toHaveValue(
		new RegExp(`<iframe src="${baseURL ?? ''}/v/${NEW}/embed/europe\\?year=2023#asked"`)
	);
	await expect(page.frameLocator('dialog iframe').locator('footer')).toContainText(`Release ${NEW}`);
	await dialog.getByLabel('Web component').check();
	await expect(code).toHaveValue(new RegExp(`view="europe" state="\\?year=2023".* release="${NEW}"`));
	await dialog.getByLabel('oEmbed').check();
	const oembed = await code.inputValue();
	expect(await (await page.request.get(oembed)).json()).toMatchObject({ type: 'rich', version: '1.0' });
	await dialog.getByLabel('Picture').check();
	await expect(code).toHaveValue(
		new RegExp(
			`^<a href="${baseURL ?? ''}/charts/europe\\?year=2023"><img src="europe_${NEW}\\.png" alt="[^"]{40,}"`
		)
	);
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Save PNG' }).click()
	]);
	expect(saved.suggestedFilename()).toBe(`europe_${NEW}.png`);
	await dialog.getByRole('button', { name: 'Close' }).click();

	await page.goto('/charts/europe');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	await dialog.getByLabel('Picture').check();
	const [, address = ''] = /<img src="([^"]+)"/.exec(await code.inputValue()) ?? [];
	expect(address).toBe(`${baseURL ?? ''}/charts/europe.png`);
	await expect(dialog.locator('img')).toHaveJSProperty('complete', true);
});

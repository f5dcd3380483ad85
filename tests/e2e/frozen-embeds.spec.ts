import { readFileSync } from 'node:fs';
import { expect, test, withoutScripts } from '../support/fixtures';
import { readStoredChart } from '../../src/lib/server/frozen-figures';
import { serveHostPages } from '../support/server';
import { readBuilt } from '../support/site';

const OLD = '2026-11';
/** The current release: its charts are stored when it is published. */
const { release: NEW } = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as { release: string };
const article = (content: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${content}</html>`;
const storedChart = (release: string, slug: string) =>
	readStoredChart(readFileSync(`data/releases/${release}/charts/${slug}.html`, 'utf8'));

test.use({ allowedHosts: ['127.0.0.1'] });

test('charts of an older release keep its figures, also in the element', async ({ page, baseURL }) => {
	const host = await serveHostPages({
		'/article': article(
			`<iframe src="${baseURL}/v/${OLD}/embed/parity-ladder" title="StoredParts as it was" width="100%" height="300"></iframe>
			<parity-chart view="since-onset" release="${OLD}"></parity-chart>
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
	// A chart served as stored has no app: interaction changes nothing.
	await frames.nth(0).locator('figure').hover();
	await expect(frames.nth(0).locator('html[data-live]')).toHaveCount(0);
	await host.close();
});

test('a changed setting reads the answers of the release', async ({ page }) => {
	// A chart whose words have changed since the release is served as stored, without settings.
	const candidates = [
		['europe', 'year=2023'],
		['hosts', 'year=2023'],
		['pathways', 'scale=shares'],
		['interveners', 'share=10'],
		['ceiling', 'years=recent']
	] as const;
	const [slug, setting] =
		candidates.find(([name]) => readBuilt(`v/${NEW}/embed/${name}.html`).includes('data-content=')) ?? [];
	test.skip(!slug, `every one of these charts is served as ${NEW} stored it`);
	const read = new Set<string>();
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/\.parquet$|\/answers\//.test(pathname)) read.add(pathname.replace(/[^/]*$/, ''));
	});
	await page.goto(`/v/${NEW}/embed/${slug}?${setting}`);
	await expect(page.locator('footer a')).toHaveAttribute('href', new RegExp(`/charts/${slug}\\?${setting}$`));
	await expect(page.locator('html[data-live]:not([data-pending])')).toHaveCount(1);
	await expect(page.locator('footer')).toContainText(`Release ${NEW}`);
	expect([...read]).toEqual([`/v/${NEW}/data/answers/`]);
});

test.describe('without scripts', () => {
	test.use(withoutScripts);
	test('a frozen chart is complete', async ({ page }) => {
		await page.goto(`/v/${OLD}/embed/parity-ladder`);
		await expect(page.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
		await expect(page.locator('footer')).toContainText(`Release ${OLD}`);
		await page.setViewportSize({ width: 320, height: 700 });
		await expect(page.locator('.narrow svg')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

/** Pixels at 680 and at 360 of width: the articles around them leave this room. */
const HEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
	'2026-11/embed/parity-ladder': [943, 1389],
	'2026-11/embed/since-onset': [1080, 1474],
	'2026-11/embed/conditions': [2263, 3923],
	'2026-11.2/embed/parity-ladder': [943, 1389],
	'2026-11.2/embed/europe': [1075, 1586],
	'2026-11.2/embed/pathways': [1183, 1986],
	'2026-11.2/embed/explore': [712, 834]
};
test('charts of the first two releases keep their height', async ({ page }) => {
	for (const [path, heights] of Object.entries(HEIGHTS))
		for (const [index, width] of [680, 360].entries()) {
			await page.setViewportSize({ width, height: 700 });
			await page.goto(`/v/${path}`);
			await page.evaluate(() => document.fonts.ready);
			const height = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
			expect(Math.abs(height - (heights[index] ?? 0)), `${path} at ${width}: ${height}`).toBeLessThan(1.5);
		}
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

test('the dialog has frozen figures, oEmbed and the picture, in the current state if possible', async ({
	page,
	baseURL
}) => {
	await page.goto('/charts/europe?year=2023');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this chart' });
	const code = dialog.getByLabel('Embed code');
	// A chart served as stored cannot show other settings, so it is not what the dialog starts with.
	const takesSettings = readBuilt(`v/${NEW}/embed/europe.html`).includes('data-content=');
	await expect(dialog.getByLabel(`Stay as in release ${NEW}`)).toBeChecked({ checked: takesSettings });
	await dialog.getByLabel(`Stay as in release ${NEW}`).check();
	await expect(dialog.getByText(/it shows the author’s settings, not yours\.$/)).toHaveCount(
		takesSettings ? 0 : 1
	);
	await expect(code).toHaveValue(
		new RegExp(`<iframe src="${baseURL ?? ''}/v/${NEW}/embed/europe\\?year=2023&amp;theme=light#asked"`)
	);
	await expect(page.frameLocator('dialog iframe').locator('footer')).toContainText(`Release ${NEW}`);
	await dialog.getByLabel('Web component').check();
	await expect(code).toHaveValue(new RegExp(`view="europe" state="\\?year=2023".* release="${NEW}"`));
	await dialog.getByLabel('oEmbed').check();
	const oembed = await code.inputValue();
	expect(await (await page.request.get(oembed)).json()).toMatchObject({ type: 'rich', width: 680 });
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

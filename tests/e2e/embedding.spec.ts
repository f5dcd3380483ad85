import type { Frame, Page } from '@playwright/test';
import { iframeCode } from '../../src/lib/embed/code';
import { blockStorage, expect, test, withoutScripts } from '../support/fixtures';
import { serveHostPages } from '../support/server';
import { embedSlugs } from '../support/site';

const article = (content: string, head = ''): string =>
	`<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>An article</title><h1>An article</h1>${content}<p>The end.</p></html>`;

const iframe = (origin: string | undefined, path: string, attributes = ''): string =>
	iframeCode({ address: `${origin ?? ''}/embed/${path}`, title: 'Chart' }).replace(
		'<iframe',
		`<iframe ${attributes}`
	);
const script = (origin: string | undefined): string =>
	`<script src="${origin ?? ''}/embed.js" async></script>`;

const embedsOf = (page: Page): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

interface EmbedState {
	readonly path: string;
	/** Has title, one layout of the chart, finding, source and the link back. */
	readonly isWhole: boolean;
	readonly isLabelled: boolean;
	/** Pixels by which the content is taller than the frame. */
	readonly over: number;
	readonly isScrolled: boolean;
}

const readEmbed = (frame: Frame): Promise<EmbedState> =>
	frame.evaluate(() => {
		const one = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
		const charts = one('svg[role="img"]');
		const { scrollWidth, scrollHeight, clientWidth } = document.documentElement;
		const main = document.querySelector('main');
		return {
			path: location.pathname,
			isWhole:
				one('h1').length === 1 &&
				charts.length === 1 &&
				one('svg[role="img"] :is(path, rect, circle, line)').length > 5 &&
				/\d/.test(one('.finding')[0]?.textContent ?? '') &&
				/Sources?: \w/.test(one('footer')[0]?.textContent ?? '') &&
				one('footer a[target="_top"]').length === 1,
			isLabelled: one('.default-label, .strip').some((label) =>
				/Showing the default view/.test(label.textContent ?? '')
			),
			over: Math.round((main?.getBoundingClientRect().height ?? 0) - innerHeight),
			isScrolled: scrollWidth > innerWidth || clientWidth < innerWidth || scrollHeight > innerHeight
		};
	});

/** States of all embeds; leaves out frames that are still loading. */
const readEmbeds = async (page: Page): Promise<EmbedState[]> =>
	(await Promise.allSettled(embedsOf(page).map(readEmbed))).flatMap((one) =>
		one.status === 'fulfilled' ? [one.value] : []
	);

async function expectFitted(page: Page, message: string): Promise<void> {
	// Browsers lay out a frame of another site once it comes near the screen.
	for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
	const misfits = async () =>
		(await readEmbeds(page)).filter(({ over, isScrolled }) => Math.abs(over) > 1 || isScrolled);
	await expect.poll(misfits, { message }).toEqual([]);
}

/** Collects requests for the database, tables and their list from now on. */
function dataRequests(page: Page): string[] {
	const requests: string[] = [];
	page.on('request', (request) => {
		if (/\.(wasm|parquet)$|manifest\.json$/.test(new URL(request.url()).pathname))
			requests.push(request.url());
	});
	return requests;
}

test.use({ allowedHosts: ['127.0.0.1'] });

test('every chart fits into one article, each at its own height: in a column, as the page changes its width, touched, on paper', async ({
	page,
	baseURL
}) => {
	const requests = dataRequests(page);
	const slugs = [...embedSlugs, 'explore'];
	const [first = '', ...others] = slugs;
	const host = await serveHostPages({
		'/article': article(
			`<div style="width:280px">${iframe(baseURL, first)}</div>
			${others.map((slug) => iframe(baseURL, slug)).join('\n')}
			<parity-chart view="${first}" title="From the element"></parity-chart>${script(baseURL)}`.replaceAll(
				'loading="lazy"',
				''
			)
		)
	});
	await page.goto(`${host.origin}/article`);
	await page.locator('parity-chart iframe').scrollIntoViewIfNeeded();
	await expect
		.poll(async () => (await readEmbeds(page)).filter(({ isWhole }) => isWhole).length)
		.toBe(slugs.length + 1);
	await expectFitted(page, 'wide');
	await page.setViewportSize({ width: 400, height: 800 });
	await expectFitted(page, 'on a phone');
	await expect
		.poll(async () => (await readEmbeds(page)).filter(({ isWhole, isLabelled }) => !isWhole || isLabelled))
		.toEqual([]);

	const column = page.locator('iframe').first();
	const height = async () => (await column.boundingBox())?.height;
	const before = await height();
	const chart = page.frameLocator('iframe').first().locator('figure');
	await chart.hover({ position: { x: 60, y: 60 } });
	await chart.hover({ position: { x: 90, y: 90 } });
	const live = page.frameLocator('iframe').first().locator('html[data-live]');
	await expect(live).toHaveCount(1);
	for (const y of [40, 120, 200]) await chart.hover({ position: { x: 150, y } });
	expect(await height()).toBe(before);
	expect(requests, 'before a setting is changed').toEqual([]);

	await page.emulateMedia({ media: 'print' });
	await expect
		.poll(async () => (await readEmbeds(page)).filter(({ isWhole, over }) => !isWhole || over > 1))
		.toEqual([]);
	await host.close();
});

test('other settings: the default is labelled until they show, without storage too; the reader changes them further', async ({
	page,
	baseURL
}) => {
	await blockStorage(page);
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\.wasm$/, async (route) => {
		await held;
		await route.continue();
	});
	const host = await serveHostPages({
		'/article': article(
			`<parity-chart view="since-onset" state="?origins=UKR~SYR" theme="dark"></parity-chart>${script(baseURL)}`
		)
	});
	await page.goto(`${host.origin}/article`);
	const embed = page.frameLocator('iframe');
	// While the database starts, the progress strip covers the label and repeats its words.
	await expect(embed.getByText('Showing the default view').filter({ visible: true }).first()).toBeVisible();
	await expect(embed.locator('.finding')).toContainText('Afghan');
	letThrough();
	await expect(embed.locator('.finding')).not.toContainText('Afghan');
	await expect(embed.locator('svg[role="img"]').filter({ visible: true })).not.toContainText('Afghan');
	await expect(embed.getByText('Showing the default view').filter({ visible: true })).toHaveCount(0);
	await expect(embed.locator('footer a')).toHaveAttribute('href', /charts\/since-onset\?origins=UKR~SYR$/);
	await expect(embed.locator('body')).toHaveCSS('color-scheme', 'dark');

	await embed.getByText('Change the chart').click();
	await embed.getByRole('radio', { name: '24 months' }).check();
	await expect(embed.locator('footer a')).toHaveAttribute('href', /window=24/);
	await expect(embed.getByRole('alert')).toHaveCount(0);
	await expectFitted(page, 'with the settings open');
	await host.close();
});

test('the dialog offers the present state, as frame and as element, with options and a preview', async ({
	page,
	baseURL
}) => {
	await page.goto('/charts/since-onset?origins=UKR~SYR');
	await page.getByRole('button', { name: 'Embed' }).click();
	const code = page.getByLabel('Embed code');
	await expect(code).toHaveValue(
		new RegExp(
			`<iframe src="${baseURL ?? ''}/embed/since-onset\\?origins=UKR~SYR#asked" .*height="780"></iframe>`
		)
	);
	const preview = page.frameLocator('dialog iframe');
	await expect(preview.locator('.finding')).not.toContainText('Afghan');
	await page.getByLabel('Dark').check();
	await page.getByLabel('Readers may change the chart').uncheck();
	await page.getByLabel('Height without scripts').fill('640');
	await expect(code).toHaveValue(/origins=UKR~SYR&amp;controls=off&amp;theme=dark#asked".*height="640"/);
	await expect(preview.locator('body')).toHaveCSS('color-scheme', 'dark');
	await page.getByLabel('280 px').check();
	await expect(page.locator('dialog iframe')).toHaveAttribute('width', '280');
	await page.getByLabel('Web component').check();
	await expect(code).toHaveValue(
		/<parity-chart view="since-onset" state="\?origins=UKR~SYR" title="[^"]+" controls="off" theme="dark"><\/parity-chart>/
	);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('where nothing else may run', () => {
	// The article's policy stops our script; a frame without an origin gets fonts only from hosts that allow every origin.
	test.use({ allowedErrors: [/Content Security Policy|sandboxed|CORS policy|net::ERR_FAILED/] });

	test('the chart shows under a strict policy of the article, and in frames without an origin or without scripts', async ({
		page,
		baseURL
	}) => {
		const requests = dataRequests(page);
		const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src *">`;
		const frames = [
			iframe(baseURL, 'since-onset'),
			iframe(baseURL, 'since-onset?origins=UKR~SYR', 'sandbox="allow-scripts"'),
			iframe(baseURL, 'since-onset', 'sandbox')
		];
		const host = await serveHostPages({
			'/article': article(`${frames.join('\n')}${script(baseURL)}`.replaceAll('loading="lazy"', ''), policy)
		});
		await page.goto(`${host.origin}/article`);
		for (const index of frames.keys()) {
			const embed = page.frameLocator('iframe').nth(index);
			await embed.locator('figure').hover();
			await expect(embed.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
			await expect(embed.locator('.finding')).toContainText(/\d/);
			await expect(embed.locator('footer a')).toHaveAttribute('href', /charts\/since-onset/);
		}
		await expect(page.frameLocator('iframe').nth(1).getByText('Showing the default view')).toBeVisible();
		expect(
			await page
				.locator('iframe')
				.first()
				.evaluate((frame) => frame.clientWidth)
		).toBeGreaterThan(600);
		expect(requests).toEqual([]);
		await host.close();
	});
});

test.describe('where the reader has scripts switched off', () => {
	test.use(withoutScripts);

	test('the chart is visible; other settings are labelled as not applied', async ({ page, baseURL }) => {
		const host = await serveHostPages({
			'/article': article(
				`${iframe(baseURL, 'since-onset')}${iframe(baseURL, 'since-onset?origins=UKR~SYR#asked')}`.replaceAll(
					'loading="lazy"',
					''
				)
			)
		});
		await page.goto(`${host.origin}/article`);
		const frames = page.frameLocator('iframe');
		const [whole, labelled] = [frames.nth(0), frames.nth(1)];
		for (const embed of [whole, labelled]) {
			await expect(embed.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
			await expect(embed.locator('.finding')).toContainText(/\d/);
		}
		await expect(labelled.getByText('Showing the default view')).toBeVisible();
		await expect(whole.getByText('Showing the default view')).toBeHidden();
		await host.close();
	});
});

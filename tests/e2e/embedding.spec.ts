import type { Frame, Page } from '@playwright/test';
import { article, dataRequests, iframe, script } from '../support/articles';
import { blockStorage, expect, test, withoutScripts } from '../support/fixtures';
import { serveHostPages } from '../support/server';
import { embedSlugs } from '../support/site';

const embedsOf = (page: Page): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

interface EmbedState {
	readonly path: string;
	/** Has headline, one layout of the chart, one line of sources with the link back, and nothing else. */
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
				/^Chart: Resettlement Parity · Data: [A-Z].* · CC BY 4\.0$/.test(
					(one('footer')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
				) &&
				one('footer a[target="_blank"][rel="noopener"]').length === 1 &&
				one('.finding, article li, table, details').length === 0,
			isLabelled: one('.default-label, .strip').some((label) =>
				/Showing the default view|Loading the chart/.test(label.textContent ?? '')
			),
			over: Math.round((main?.getBoundingClientRect().height ?? 0) - innerHeight),
			isScrolled: scrollWidth > innerWidth || clientWidth < innerWidth || scrollHeight > innerHeight
		};
	});

/** States of all embeds, except frames that are still loading. */
const readEmbeds = async (page: Page): Promise<EmbedState[]> =>
	(await Promise.allSettled(embedsOf(page).map(readEmbed))).flatMap((one) =>
		one.status === 'fulfilled' ? [one.value] : []
	);

async function expectFitted(page: Page, message: string): Promise<void> {
	// Browsers lay out a cross-site frame only when it is near the viewport.
	for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
	const misfits = async () =>
		(await readEmbeds(page)).filter(({ over, isScrolled }) => Math.abs(over) > 1 || isScrolled);
	await expect.poll(misfits, { message }).toEqual([]);
}

test.use({ allowedHosts: ['127.0.0.1'] });

test('all charts fit into one article, each at its own height: in a column, after a change of page width, after interaction, in print', async ({
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

test('other settings: the default is hidden until they are drawn, also without storage; readers can change them if the code says so', async ({
	page,
	baseURL
}) => {
	await blockStorage(page);
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\/answers\//, async (route) => {
		await held;
		await route.continue();
	});
	const host = await serveHostPages({
		'/article': article(
			`<parity-chart view="since-onset" state="?origins=UKR~SYR" controls="on" text="on" theme="dark"></parity-chart>${script(baseURL)}`
		)
	});
	await page.goto(`${host.origin}/article`);
	const embed = page.frameLocator('iframe');
	const chart = embed.locator('svg[role="img"]').filter({ visible: true });
	await expect(embed.getByText('Loading the chart for this link').filter({ visible: true })).toBeVisible();
	await expect(chart).toHaveCount(0);
	await expect(embed.locator('h1').filter({ visible: true })).toHaveCount(0);
	letThrough();
	await expect(chart).toHaveAttribute('aria-label', /Syria/);
	await expect(chart).not.toContainText('Afghan');
	await expect(embed.locator('.finding').filter({ visible: true })).not.toContainText('Afghan');
	const notes = await embed.locator('article li').filter({ visible: true }).count();
	expect(notes).toBeGreaterThan(0);
	expect(notes).toBeLessThanOrEqual(3);
	await expect(embed.getByText('Showing the default view').filter({ visible: true })).toHaveCount(0);
	await expect(embed.locator('footer a')).toHaveAttribute('href', /charts\/since-onset\?origins=UKR~SYR$/);
	await expect(embed.locator('body')).toHaveCSS('color-scheme', 'dark');

	await embed.getByText('Change the chart').click();
	await embed.getByRole('radio', { name: '36 months' }).check();
	await expect(embed.locator('footer a')).toHaveAttribute('href', /window=36/);
	await expect(embed.getByRole('alert')).toHaveCount(0);
	await expectFitted(page, 'with the settings open');
	await host.close();
});

test('browsers three years old draw the chart with other settings', async ({ page }) => {
	await page.addInitScript(() => {
		const lacking: [object, string[]][] = [
			[URLSearchParams.prototype, ['size']],
			[Array, ['fromAsync']],
			[Object, ['groupBy']],
			[Map, ['groupBy']],
			[Promise, ['withResolvers', 'try']],
			[URL, ['canParse', 'parse']],
			[AbortSignal, ['any']],
			[RegExp, ['escape']],
			[Element.prototype, ['checkVisibility']],
			[Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
			[
				Object.getPrototypeOf(Object.getPrototypeOf([].values())),
				['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']
			],
			[globalThis, ['Iterator', 'navigation', 'scheduler']]
		];
		for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
	});
	await page.goto('/embed/since-onset?origins=UKR~SYR&controls=on');
	const chart = page.locator('svg[role="img"]').filter({ visible: true });
	await expect(chart).toHaveAttribute('aria-label', /Syria/);
	await page.getByText('Change the chart').click();
	await page.getByRole('radio', { name: '36 months' }).check();
	await expect(page.locator('footer a')).toHaveAttribute('href', /window=36/);
});

test.describe('where nothing else may run', () => {
	// The article's policy blocks our script; a frame with an opaque origin can load fonts only from hosts that allow every origin.
	test.use({ allowedErrors: [/Content Security Policy|sandboxed|CORS policy|net::ERR_FAILED/] });

	test('the chart is visible under a strict policy of the article, and in frames without an origin or without scripts', async ({
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
			await expect(embed.locator('h1').filter({ visible: true })).toHaveCount(1);
			await expect(embed.locator('footer').filter({ visible: true })).toContainText('CC BY 4.0');
			await expect(embed.locator('footer a')).toHaveAttribute(
				'href',
				index === 1 ? /charts\/since-onset\?origins=UKR~SYR$/ : /charts\/since-onset$/
			);
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

test.describe('when the reader has disabled scripts', () => {
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
			await expect(embed.locator('h1').filter({ visible: true })).toHaveCount(1);
			await expect(embed.locator('footer').filter({ visible: true })).toContainText('CC BY 4.0');
		}
		await expect(labelled.getByText('Showing the default view')).toBeVisible();
		await expect(whole.getByText('Showing the default view')).toBeHidden();
		await host.close();
	});
});

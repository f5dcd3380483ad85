import type { Page } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { moveOne, randomFrom } from '../support/explorer-walk';
import { expect, test } from '../support/fixtures';

/** States of the walk; more for a benchmark. */
const STEPS = Number(process.env.EXPLORE_STEPS ?? 60);
const SEED = 20261125;
/** How far two labels may lie over each other, in pixels: halos and descenders. */
const TOLERANCE = 5;

/** Labels of the visible chart that lie over each other by more than the tolerance. */
const overlaps = (page: Page): Promise<string[]> =>
	page
		.locator('figure svg[role="img"]:visible')
		.first()
		.evaluate((svg, tolerance) => {
			const boxes = [...svg.querySelectorAll('text')].map((text) => ({
				words: text.textContent?.trim() ?? '',
				box: text.getBoundingClientRect()
			}));
			return boxes.flatMap((a, i) =>
				boxes.slice(i + 1).flatMap((b) => {
					const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
					const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
					return across > tolerance && down > tolerance ? [`${a.words} / ${b.words}`] : [];
				})
			);
		}, TOLERANCE);

/** Values drawn, read back from the paths by the scale of the axis. */
const drawnValues = (page: Page): Promise<number[]> =>
	page
		.locator('figure svg[role="img"]:visible')
		.first()
		.evaluate((svg) => {
			const scale = svg.querySelector('[data-top]')?.getAttributeNames()
				? (svg.querySelector('[data-top]') as SVGElement).dataset
				: {};
			const [top, zero, high] = [scale.top, scale.zeroAt, scale.topAt].map(Number);
			if (svg.querySelector('[data-panel]') || !svg.querySelector('[data-series] :is(path, rect)')) return [];
			return [...svg.querySelectorAll('[data-series]')].flatMap((series) => {
				const ends = [...series.querySelectorAll('rect')].map(
					({ x, width }) => x.baseVal.value + width.baseVal.value
				);
				if (ends.length > 0)
					return [((Math.max(...ends) - (zero ?? 0)) / ((high ?? 1) - (zero ?? 0))) * (top ?? 0)];
				const d = series.querySelector('path[fill="none"]:last-of-type')?.getAttribute('d') ?? '';
				if (!/^M[^HVA]*L[^HVA]*$/.test(d)) return [];
				const last = d.split(/[ML]/).at(-1)?.split(',').map(Number)[1] ?? 0;
				return [((last - (zero ?? 0)) / ((high ?? 1) - (zero ?? 0))) * (top ?? 0)];
			});
		});

/** Numbers on a map by their circles: areas as shares of the largest. */
const drawnShares = (page: Page): Promise<number[]> =>
	page
		.locator('figure svg[role="img"]:visible')
		.first()
		.evaluate((svg) => {
			const radii = [...svg.querySelectorAll('circle[data-figure]')].map((one) =>
				Number(one.getAttribute('r'))
			);
			const largest = Math.max(...radii);
			// The smallest circles are drawn larger than they are.
			return radii.filter((r) => r > 1.2).map((r) => (r / largest) ** 2);
		});

test('a walk of random settings shows charts without errors, and chart and table agree', async ({ page }) => {
	test.setTimeout(60_000 + STEPS * 3_000);
	const random = randomFrom(SEED);
	const chart = new ChartPage(page);
	await page.goto('/explore');
	for (let step = 0; step < STEPS; step++) {
		await moveOne(page, random);
		await chart.waitUntilUpdated();
		const where = `step ${step}, ${new URL(page.url()).search}`;
		await expect(page.getByRole('alert'), where).toHaveCount(0);
		await expect(chart.finding, where).toHaveText(/\w.*\.$/);
		const figure = (await chart.figure.innerHTML()).replace(/<!--.*?-->/g, '');
		expect(figure, where).not.toMatch(/NaN|Infinity|undefined/);
		if ((await page.locator('figure svg[role="img"]:visible').count()) === 0) continue;
		expect(await overlaps(page), where).toEqual([]);
		const figures = (await chart.readTables())
			.flatMap(({ rows }) => rows.flat())
			.map((text) => Number(text.replaceAll(',', '')));
		const drawn = await drawnValues(page);
		const largest = Math.max(0, ...drawn);
		for (const value of drawn)
			expect(
				figures.some((one) => Math.abs(one - value) <= 0.004 * largest),
				`${where}: ${value}`
			).toBe(true);
		const most = Math.max(...figures.filter(Number.isFinite));
		const shares = await drawnShares(page);
		for (const share of shares.slice(1))
			expect(
				figures.some((one) => figures.some((other) => other > 0 && Math.abs(one / other - share) < 1e-6)),
				`${where}: a circle of ${share}`
			).toBe(true);
		expect(shares.length === 0 || most > 0, where).toBe(true);
	}
});

test('a changed setting is in the address; back and forward bring it back', async ({ page }) => {
	const chart = new ChartPage(page);
	await page.goto('/explore');
	const before = await chart.finding.textContent();
	await page.getByLabel('Figure', { exact: true }).selectOption('solutions');
	await expect(page).toHaveURL(/measure=solutions/);
	await chart.waitUntilUpdated();
	const after = await chart.finding.textContent();
	expect(after).not.toBe(before);
	await page.goBack();
	await expect(chart.finding).toHaveText(before ?? '');
	await page.goForward();
	await expect(chart.finding).toHaveText(after ?? '');
});

test('a country is found by its first letters and added by keyboard; the script names the files', async ({
	page
}) => {
	await page.goto('/explore');
	await page.locator('summary', { hasText: 'All nine' }).click();
	await page.getByRole('searchbox').fill('myan');
	await expect(page.getByText('1 found')).toBeVisible();
	await page.getByRole('searchbox').press('Enter');
	await expect(page).toHaveURL(/MMR/);
	await page.getByText('Cite and reproduce').click();
	await expect(page.locator('pre.sql')).toContainText(
		/read_parquet\('displaced_stock\.\w+\.parquet'\)[\s\S]*MMR/
	);
});

test('a list opened before the page has come to life stays open', async ({ page }) => {
	let goOn = (): void => undefined;
	const held = new Promise<void>((resolve) => (goOn = resolve));
	await page.route(/\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/explore', { waitUntil: 'commit' });
	await page.locator('summary', { hasText: 'All nine' }).click();
	await page.getByText('Cite and reproduce').click();
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	goOn();
	await expect(page.getByRole('searchbox')).toBeVisible();
	await expect(page.locator('pre.sql')).toBeVisible();
});

declare global {
	interface Window {
		/** Messages to workers, when the last one went, and how many had gone when the chart was next redrawn. */
		sent: { count: number; last: number; atRedraw?: number };
	}
}

/** Counts what goes to the database. */
async function countMessages(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.sent = { count: 0, last: performance.now() };
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
			window.sent = { ...window.sent, count: window.sent.count + 1, last: performance.now() };
			Reflect.apply(post, this, message);
		} as typeof post;
	});
}
const quiet = (page: Page) =>
	page.waitForFunction(() => window.sent.count > 0 && performance.now() - window.sent.last > 1_500, null, {
		timeout: 60_000
	});
const sent = (page: Page): Promise<number> => page.evaluate(() => window.sent.count);

/** Waits until the results of all likely next settings are cached. */
const prefetched = (page: Page) =>
	page.waitForFunction(() => performance.getEntriesByName('prefetched').length > 0, null, { timeout: 0 });

/** Remembers how many messages had gone to the database when the sentences change next. */
const watchRedraw = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const observer = new MutationObserver(() => {
			window.sent.atRedraw = window.sent.count;
			observer.disconnect();
		});
		for (const finding of document.querySelectorAll('.finding'))
			observer.observe(finding, { childList: true, characterData: true, subtree: true });
	});

test('the results of one more step are cached while the reader reads', async ({ page }) => {
	await countMessages(page);
	const chart = new ChartPage(page);
	await page.goto('/explore?measure=solutions');
	await prefetched(page);
	const before = await sent(page);
	await watchRedraw(page);
	await page.getByLabel('Figure', { exact: true }).selectOption('parity');
	await expect(page).toHaveURL(/measure=parity/);
	await chart.waitUntilUpdated();
	await expect(chart.finding).toContainText('100 Ukrainians');
	// Counted when the chart changed: prefetching for the new settings starts soon after.
	expect(before).toBeGreaterThan(0);
	expect(await page.evaluate(() => window.sent.atRedraw)).toBe(before);
});

test('a device that saves data prefetches nothing', async ({ page }) => {
	test.setTimeout(120_000);
	await countMessages(page);
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	const requested: string[] = [];
	page.on('request', (request) => requested.push(new URL(request.url()).pathname));
	await page.goto('/explore?measure=solutions');
	await quiet(page);
	expect(requested.filter((path) => path.endsWith('.parquet')).join()).not.toMatch(/admissions|decisions/);
});

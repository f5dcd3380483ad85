import type { Page } from '@playwright/test';
import { ChartPage } from '../support/chart-page';
import { moveOne, randomFrom } from '../support/explorer-walk';
import { expect, test } from '../support/fixtures';
import { Requests } from '../support/requests';

/** Number of states in the walk; more for a benchmark. */
const STEPS = Number(process.env.EXPLORE_STEPS ?? 60);
const SEED = 20261125;
/** Allowed overlap of two labels, in pixels: halos and descenders. */
const TOLERANCE = 5;

/** Labels of the visible chart that overlap by more than the tolerance. */
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

/** Drawn values, converted back from the paths with the scale of the axis. */
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

/** Circles on a map: areas as shares of the largest. */
const drawnShares = (page: Page): Promise<number[]> =>
	page
		.locator('figure svg[role="img"]:visible')
		.first()
		.evaluate((svg) => {
			const radii = [...svg.querySelectorAll('circle[data-figure]')].map((one) =>
				Number(one.getAttribute('r'))
			);
			const largest = Math.max(...radii);
			// The smallest circles are drawn larger than to scale.
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

test('a changed setting is in the address; back and forward restore it', async ({ page }) => {
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
	await expect(statements(page)).toContainText(/read_parquet\('displaced_stock\.\w+\.parquet'\)[\s\S]*MMR/);
});

test('in a list, one country replaces all, and after clearing the next choice stands alone', async ({
	page
}) => {
	await page.goto('/explore');
	await page.locator('summary', { hasText: 'All nine' }).click();
	const list = page.getByRole('group', { name: 'People from', exact: true }).last();
	await page.getByRole('searchbox').fill('burma');
	await list.getByRole('button', { name: 'Only this: Myanmar' }).click();
	await expect(page).toHaveURL(/origins=MMR(&|$)/);
	await page.getByRole('button', { name: 'Clear' }).click();
	await expect(page.getByText('Nothing is chosen. The chart stays until you choose.')).toBeVisible();
	await expect(page).toHaveURL(/origins=MMR(&|$)/);
	await page.getByRole('searchbox').fill('ivory coast');
	await page.getByRole('searchbox').press('Enter');
	await expect(page).toHaveURL(/origins=CIV(&|$)/);
});

test('Escape closes an open list and returns to its name; the list stays above the chart', async ({
	page
}) => {
	await page.goto('/explore');
	const summary = page.locator('summary', { hasText: 'All nine' });
	await summary.click();
	const search = page.getByRole('searchbox');
	await search.fill('tur');
	const [listBox, chartBox] = [
		await search.boundingBox(),
		await page.locator('figure').first().boundingBox()
	];
	expect(listBox?.y).toBeLessThan(chartBox?.y ?? 0);
	await page.getByRole('checkbox', { name: 'Türkiye' }).check();
	await expect(page).toHaveURL(/TUR/);
	await expect(search).toBeVisible();
	await search.press('Escape');
	await expect(search).toHaveCount(0);
	await expect(page.locator('summary:focus')).toContainText('Afghanistan');
});

test('a setting that was changed to fit is named beside its control', async ({ page }) => {
	await page.goto('/explore');
	await page.getByLabel('Figure', { exact: true }).selectOption('entries');
	const control = page.locator('.control', { has: page.getByText('Host country', { exact: true }) }).first();
	await expect(control.locator('.fit')).toContainText(
		'Changed to fit. Each country has its own way of counting'
	);
	await page.getByLabel('Figure', { exact: true }).selectOption('solutions');
	await expect(control.locator('.fit')).toBeEmpty();
});

test('a start replaces every setting, and rows can be sorted', async ({ page }) => {
	const chart = new ChartPage(page);
	await page.goto('/explore?measure=parity&destinations=USA&chart=dot&origins=SOM');
	await chart.waitUntilUpdated();
	await page.getByText('Start from a ready-made view').click();
	await page.getByRole('button', { name: 'Where Syrians live' }).click();
	await expect(page).toHaveURL(/\?origins=SYR&destinations=each&by=destination&chart=bar&top=10$/);
	await chart.waitUntilUpdated();
	const words = page.locator('figure svg[role="img"]:visible text');
	await expect(words.filter({ hasText: /others together/ })).toHaveCount(1);
	await page.getByLabel('Order', { exact: true }).selectOption('name');
	await expect(page).toHaveURL(/sort=name/);
	await page.getByRole('button', { name: 'Displaced people' }).click();
	await expect(page).toHaveURL(/\/explore$/);
});

test('a list opened before hydration stays open', async ({ page }) => {
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
	await expect(statements(page)).toBeVisible();
});

const statements = (page: Page) => page.locator('details pre', { hasText: 'read_parquet' });

/** Waits until the results of all likely next settings are cached. */
const prefetched = (page: Page) =>
	page.waitForFunction(() => performance.getEntriesByName('prefetched').length > 0, null, { timeout: 0 });

test('the answers of the next step are prefetched while the reader reads, without the database', async ({
	page
}) => {
	const requests = new Requests(page);
	const chart = new ChartPage(page);
	await page.goto('/explore');
	await prefetched(page);
	expect(requests.answers.length).toBeGreaterThan(15);
	requests.forget();
	await page.getByLabel('Figure', { exact: true }).selectOption('parity');
	await expect(page).toHaveURL(/measure=parity/);
	await chart.waitUntilUpdated();
	await expect(chart.finding).toContainText('100 Ukrainians');
	expect([...requests.answers, ...requests.engine]).toEqual([]);
});

test('a device that saves data prefetches nothing', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	const requests = new Requests(page);
	await page.goto('/explore?measure=solutions', { waitUntil: 'networkidle' });
	await new ChartPage(page).waitUntilUpdated();
	// The catalogue and the query of this state.
	expect(new Set(requests.answers).size).toBeLessThanOrEqual(6);
	expect(requests.engine).toEqual([]);
});

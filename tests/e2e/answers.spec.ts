import type { Page } from '@playwright/test';
import { answerAddress, answerFile } from '../../src/lib/query/answer-index';
import { catalogueQueries } from '../../src/lib/query/load-catalogue';
import { stateWith } from '../../src/lib/settings/codec';
import { loadView } from '../../src/lib/views/registry';
import { ChartPage } from '../support/chart-page';
import { blockWasm, expect, test } from '../support/fixtures';
import { Requests } from '../support/requests';
import { chartSlugs } from '../support/site';
import { answersOfView } from '../support/stored-answers';

interface Answer {
	readonly columns: readonly { readonly name: string; cells?: unknown[]; distinct?: unknown[] }[];
}

const isAnswer = /\/data\/answers\/\w+\.json$/;
const checkButton = (page: Page) => page.getByRole('button', { name: 'Check in this browser' });
const checkResult = (page: Page) => page.getByRole('region', { name: 'Check' }).getByRole('status');

/** Waits until the page has prefetched what a reader may choose next. */
const prefetched = (page: Page) =>
	page.waitForFunction(() => performance.getEntriesByName('prefetched').length > 0);

/** Charts checked on one page, where the database starts once. */
const CHECKED_TOGETHER = 6;

/** The first chart by its address, the next ones by a link. */
async function openChart(page: Page, slug: string): Promise<void> {
	const address = `/charts/${slug}`;
	if (page.url() === 'about:blank') {
		await page.goto(address);
		return;
	}
	const { title } = new ChartPage(page);
	const before = await title.textContent();
	await page.locator('main').evaluate((main, href) => {
		const link = document.createElement('a');
		link.href = href;
		main.append(link);
		link.click();
	}, address);
	await expect(title).not.toHaveText(before ?? '');
	await expect(checkResult(page)).toHaveText('');
}

test.describe('a check in the browser', () => {
	for (let first = 0; first < chartSlugs.length; first += CHECKED_TOGETHER) {
		const slugs = chartSlugs.slice(first, first + CHECKED_TOGETHER);
		test(`finds every row the same, by default and after a change: ${slugs.join(', ')}`, async ({ page }) => {
			test.slow();
			const chart = new ChartPage(page);
			for (const slug of slugs) {
				await openChart(page, slug);
				await checkButton(page).click();
				await expect(checkResult(page), slug).toHaveText(
					/^Everything matches: [\d,]+ rows? from \d+ quer(y|ies), and /
				);
				await chart.controls.locator('input[type="radio"]:not(:checked)').first().check();
				await chart.waitUntilUpdated();
				await expect(checkResult(page), slug).toHaveText('');
				await checkButton(page).click();
				await expect(checkResult(page), slug).toHaveText(
					/^Everything matches: .* The check took \d+\.\d seconds\.$/
				);
			}
		});
	}

	test('names the first row of an answer that differs, and has the SQL', async ({ page }) => {
		await page.route(isAnswer, async (route) => {
			const response = await route.fetch();
			const answer = (await response.json()) as Answer;
			for (const { name, cells, distinct } of answer.columns) {
				const numbers = distinct ?? cells ?? [];
				// The last number grows by one.
				if (name === 'value') numbers.push(Number(numbers.pop()) + 1);
			}
			await route.fulfill({ response, json: answer });
		});
		await page.goto('/charts/ceiling');
		await checkButton(page).click();
		await expect(checkResult(page)).toHaveText(
			/^Something differs\. In row \d+ of the query “\w+”, \w+: [\d,]+ from the published files, [\d,]+ on this page\./
		);
		await page.getByText('What is checked').click();
		await expect(page.getByRole('region', { name: /^Query / }).first()).toContainText(/select/i);
	});

	test.describe('without WebAssembly', () => {
		test.use({ allowedErrors: [/net::ERR_FAILED/] });
		test('says why it could not run', async ({ page }) => {
			await blockWasm(page);
			await page.goto('/charts/ceiling');
			await checkButton(page).click();
			await expect(checkResult(page)).toHaveText(/^The check could not run\. The data could not be fetched/);
		});
	});
});

test.describe('a stored answer that cannot be used', () => {
	test.use({ allowedErrors: [/Failed to load resource/] });
	for (const [what, fulfil] of [
		['is missing', { status: 404, body: 'gone' }],
		['is damaged', { status: 200, body: '{"rows":3,"columns":[]' }]
	] as const)
		test(`because it ${what} is computed by the database`, async ({ page }) => {
			const requests = new Requests(page);
			await page.route(isAnswer, (route) => route.fulfill(fulfil));
			const chart = new ChartPage(page);
			await page.goto('/charts/ceiling');
			const before = await chart.readTables();
			await chart.choose('stack', 'SYR');
			await expect.poll(() => chart.readTables()).not.toEqual(before);
			await expect(page.getByRole('alert')).toHaveCount(0);
			expect(requests.engine.some((path) => path.endsWith('.wasm'))).toBe(true);
		});
});

test('a start of the database shows its bytes and can be cancelled; the chart and the address go back', async ({
	page
}) => {
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\.wasm$/, async (route) => {
		await held;
		await route.continue().catch(() => undefined);
	});
	const chart = new ChartPage(page);
	await page.goto('/explore');
	const finding = (await chart.finding.textContent()) ?? '';
	// Not stored: two steps from the first screen.
	await page.goto('/explore?origins=MMR~SSD&destinations=BGD~UGA');
	await expect(page.getByText(/Loading the data, \d+\.\d of \d+\.\d MB/).first()).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page).toHaveURL(/\/explore$/);
	await expect(chart.finding).toHaveText(finding);
	await expect(page.getByRole('alert')).toHaveCount(0);
	letThrough();
	await page.getByLabel('Figure', { exact: true }).selectOption('solutions');
	await expect(chart.finding).not.toHaveText(finding);
});

test('answers are prefetched while the page is idle, and a change then fetches nothing', async ({ page }) => {
	const requests = new Requests(page);
	const chart = new ChartPage(page);
	await page.goto('/charts/recognition');
	await prefetched(page);
	expect(requests.answers.length).toBeGreaterThan(10);
	requests.forget();
	const before = await chart.finding.textContent();
	await chart.choose('years', '2016-2018');
	await expect(chart.finding).not.toHaveText(before ?? '');
	await chart.waitUntilUpdated();
	expect(requests.answers).toEqual([]);
});

/** Answers that a chart needs for its first change: those of the new state, and the small tables of the catalogue. */
async function answersFor(slug: string, changes: Readonly<Record<string, string>>): Promise<string[]> {
	const { spec } = await loadView(slug);
	const queries = Object.values(spec.queries(stateWith(changes, spec.controls)));
	const index = answersOfView(slug);
	return [...catalogueQueries, ...queries].map((query) =>
		answerAddress('/data', answerFile(index, query) ?? `not stored: ${query.sql}`)
	);
}

test('a device that saves data prefetches no answers, and a change fetches only its own', async ({
	page
}) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	const requests = new Requests(page);
	const chart = new ChartPage(page);
	await page.goto('/charts/recognition', { waitUntil: 'networkidle' });
	expect(requests.answers).toEqual([]);
	const before = await chart.finding.textContent();
	await chart.choose('years', '2016-2018');
	await expect(chart.finding).not.toHaveText(before ?? '');
	await page.waitForLoadState('networkidle');
	expect([...requests.answers].sort()).toEqual(
		(await answersFor('recognition', { years: '2016-2018' })).sort()
	);
	expect(requests.engine).toEqual([]);
});

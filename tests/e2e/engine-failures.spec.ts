import type { Page } from '@playwright/test';
import type { Query } from '../../src/lib/query/port';
import { expect, test } from '../support/harness';
import '../harness/window';

// One worker: the harness is built once.
test.describe.configure({ mode: 'default', timeout: 60_000 });
// Every failure here is deliberate, and browsers report each in their own words.
test.use({ allowedErrors: [/.*/] });

const onsets: Query = {
	sql: 'SELECT count(*)::INTEGER AS n FROM wars WHERE origin = ?',
	params: ['AFG'],
	tables: ['wars']
};
const wasm = /\.wasm$/;
const parquet = /\.parquet$/;
const stays = 'the chart and the table stay as they were published.';

interface Failure {
	readonly failure: string;
	readonly message: string;
}

/** The failure shown to the reader, or the rows. */
const runQuery = (page: Page, query = onsets) =>
	page.evaluate(async (query): Promise<unknown> => {
		try {
			return await window.runQuery(query);
		} catch (error) {
			const { failure, message } = error as Failure;
			return { failure, message };
		}
	}, query);

const works = [{ n: 2 }];
const failureOf = (failure: string, message: string) => ({ failure, message: `${message}; ${stays}` });

test.describe('a failed download is reported, and retried by the next query', () => {
	test.beforeEach(({ page }) => page.goto('/'));

	test('offline', async ({ page, context }) => {
		await page.evaluate(() => window.underTest);
		await context.setOffline(true);
		expect(await runQuery(page)).toEqual(
			failureOf('network', 'The data could not be fetched, perhaps because there is no connection')
		);
		await context.setOffline(false);
		expect(await runQuery(page)).toEqual(works);
	});

	for (const [what, pattern, name] of [
		['the database', wasm, /duckdb-eh.*\.wasm/],
		['a table', parquet, /wars\.\w{8}\.parquet/]
	] as const) {
		test(`${what} is missing`, async ({ page }) => {
			await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'gone' }));
			const { failure, message } = (await runQuery(page)) as Failure;
			expect(failure).toBe('data');
			expect(message).toMatch(name);
			expect(message).toMatch(/does not have the file/);
			await page.unroute(pattern);
			expect(await runQuery(page)).toEqual(works);
		});

		test(`${what} is interrupted or damaged`, async ({ page }) => {
			await page.route(pattern, async (route) => {
				const response = await route.fetch();
				const body = await response.body();
				body.fill(0, Math.floor(body.length / 2));
				await route.fulfill({ response, body });
			});
			const { failure, message } = (await runQuery(page)) as Failure;
			expect(failure).toBe('data');
			expect(message).toMatch(/arrived damaged/);
			await page.unroute(pattern);
			expect(await runQuery(page)).toEqual(works);
		});
	}

	test('the worker does not load', async ({ page }) => {
		const worker = /worker.*\.js$/;
		await page.route(worker, (route) => route.abort());
		expect(await runQuery(page)).toEqual(failureOf('engine', 'The database in this page stopped'));
		await page.unroute(worker);
		expect(await runQuery(page)).toEqual(works);
	});

	test('the worker dies', async ({ page }) => {
		expect(await runQuery(page)).toEqual(works);
		const isOver = page.workers()[0]?.evaluate(() => {
			setTimeout(() => {
				throw new Error('out of memory');
			}, 50);
		});
		const endless = { sql: 'SELECT count(*)::INTEGER AS n FROM range(?::INTEGER)', params: [1], tables: [] };
		await isOver;
		await page.waitForTimeout(200);
		expect(await runQuery(page, endless)).toMatchObject({ failure: 'engine' });
		expect(await runQuery(page, endless)).toEqual([{ n: 1 }]);
	});
});

test.describe('WebAssembly is blocked: reported without fetching the database', () => {
	const sentence = failureOf('blocked', 'This browser blocks WebAssembly here, so the database cannot start');

	test('by the content security policy', async ({ page }) => {
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.route('/', async (route) => {
			const response = await route.fetch();
			const policy = response.headers()['content-security-policy'] ?? '';
			const headers = {
				...response.headers(),
				'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '')
			};
			await route.fulfill({ response, headers });
		});
		await page.goto('/');
		expect(await runQuery(page)).toEqual(sentence);
		expect(requests.filter((url) => wasm.test(url))).toEqual([]);
	});

	test('by the browser', async ({ page }) => {
		await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
		await page.goto('/');
		expect(await runQuery(page)).toEqual(sentence);
	});
});

test.describe('a statement is rejected', () => {
	test.beforeEach(({ page }) => page.goto('/'));

	test('with the message of DuckDB, without affecting the next one', async ({ page }) => {
		const wrong = (await runQuery(page, { ...onsets, sql: 'SELECT nothing FROM wars' })) as Failure;
		expect(wrong.failure).toBe('statement');
		expect(wrong.message).toMatch(/Binder Error.*nothing/);
		expect(await runQuery(page)).toEqual(works);
	});

	test('for a column of an unsupported type', async ({ page }) => {
		for (const [type, sql] of [
			['Int64', 'SELECT count(*) AS people FROM wars'],
			['Decimal', 'SELECT sum(is_default::INTEGER) AS people FROM wars'],
			['Decimal', 'SELECT 0.5 AS people'],
			['Timestamp', 'SELECT now() AS people']
		] as const) {
			expect(await runQuery(page, { ...onsets, sql, params: [] }), sql).toEqual({
				failure: 'statement',
				message: expect.stringMatching(`^The column people holds ${type}`)
			});
		}
	});

	test('for a table that is not published', async ({ page }) => {
		const query = { ...onsets, tables: ['wars', 'toString'] };
		expect(await runQuery(page, query)).toEqual(
			failureOf('statement', 'The table toString is not part of the published data')
		);
	});

	test('for a parameter that is not a value', async ({ page }) => {
		const query = { sql: 'SELECT ? AS a, ? AS b', params: [1, Number.NaN], tables: [] };
		expect(await runQuery(page, query)).toMatchObject({ failure: 'statement' });
	});
});

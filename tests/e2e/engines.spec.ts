import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { compareRows } from '../../src/lib/query/compare-rows';
import { nativeEngine } from '../../src/lib/query/duckdb-node';
import type { Query } from '../../src/lib/query/port';
import { wasmBytes, type BundleName } from '../../src/lib/query/duckdb-wasm/sizes';
import { expect, test } from '../support/harness';
import { dialectQueries, explorerQueries, viewQueries, type NamedQuery } from './engine-queries';
import { storedAnswers } from '../support/stored-answers';
import '../harness/window';

// One worker: the harness is built once.
test.describe.configure({ mode: 'default', timeout: 60_000 });
test.beforeEach(({ page }) => page.goto('/'));

const onsets: Query = {
	sql: 'SELECT count(*)::INTEGER AS n FROM wars WHERE origin = ?',
	params: ['AFG'],
	tables: ['wars']
};
const statement = (sql: string): Query => ({ sql, params: [], tables: [] });

test.describe('both engines return the same rows', () => {
	test.describe.configure({ timeout: 120_000 });

	async function differences(page: Page, bundle: BundleName, namedQueries: readonly NamedQuery[]) {
		const native = nativeEngine();
		const queries = namedQueries.map(({ query }) => query);
		const inBrowser = await page.evaluate(
			async ([bundle, queries]) => {
				const engine = (await window.underTest).engine({ bundle });
				return Promise.all(queries.map((query) => engine.run(query)));
			},
			[bundle, queries] as const
		);
		const found = await Promise.all(
			namedQueries.map(async ({ name, query }, index) =>
				compareRows(await native.run(query), inBrowser[index] ?? []).map((text) => `${name}: ${text}`)
			)
		);
		await native.close();
		return found.flat();
	}

	test('for the SQL constructs in use, in the fast bundle', async ({ page }) => {
		expect(await differences(page, 'eh', dialectQueries)).toEqual([]);
	});

	test('for the SQL constructs in use, in the bundle for older browsers', async ({ page }) => {
		expect(await differences(page, 'mvp', dialectQueries)).toEqual([]);
	});

	test('as every answer that is stored in the site', async ({ page }) => {
		test.setTimeout(300_000);
		const stored = storedAnswers();
		expect(stored.length).toBeGreaterThan(150);
		const queries = stored.map(({ query }) => query);
		const inBrowser = await page.evaluate(async (queries) => {
			const engine = (await window.underTest).engine();
			return Promise.all(queries.map((query) => engine.run(query)));
		}, queries);
		const native = nativeEngine();
		for (const [place, { query, rows }] of stored.entries()) {
			expect(compareRows(inBrowser[place] ?? [], rows), query.sql).toEqual([]);
			expect(compareRows(await native.run(query), rows), query.sql).toEqual([]);
		}
		await native.close();
	});

	test('for every value of every control of every view', async ({ page }) => {
		expect(await differences(page, 'eh', await viewQueries())).toEqual([]);
	});

	test('for every figure of the explorer in each unit of time', async ({ page }) => {
		expect(await differences(page, 'eh', await explorerQueries())).toEqual([]);
	});
});

test('nothing is fetched before the first query, and then only what it needs, once', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.evaluate(() => window.underTest);
	expect(fetched.filter((path) => /wasm|worker|parquet/.test(path))).toEqual([]);

	await page.evaluate((query) => Promise.all([window.runQuery(query), window.runQuery(query)]), onsets);
	await page.evaluate((query) => window.runQuery({ ...query, params: ['IRQ'] }), onsets);
	expect(fetched.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
	expect(fetched.filter((path) => path.endsWith('.parquet'))).toEqual([
		expect.stringMatching(/^\/data\/wars\.\w{8}\.parquet$/)
	]);
});

test('progress counts the bytes of the database and of the tables', async ({ page }) => {
	const { progress, wars } = await page.evaluate(async (query) => {
		const { manifest, progress } = await window.underTest;
		await window.runQuery(query);
		return { progress, wars: manifest.tables.wars?.bytes ?? 0 };
	}, onsets);
	const total = wasmBytes.eh + wars;
	expect(progress.at(-1)).toEqual({ loaded: total, total });
	const loaded = progress.map((step) => step.loaded);
	expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
	expect(loaded.length).toBeGreaterThan(5);
});

test('an aborted query rejects immediately, and a queued one is never started', async ({ page }) => {
	const slow = statement('SELECT count(*)::INTEGER AS n FROM range(20000000) a WHERE range % 7 = 3');
	const outcome = await page.evaluate(
		async ([slow, waiting, after]) => {
			const engine = (await window.underTest).engine();
			await engine.run(after);
			const controller = new AbortController();
			const nameOf = (error: unknown) => (error as Error).name;
			const aborted = [slow, waiting].map((query) => engine.run(query, controller.signal).catch(nameOf));
			setTimeout(() => controller.abort(), 20);
			const whatCallersGot = await Promise.all(aborted);
			return { whatCallersGot, next: await engine.run(after) };
		},
		[
			slow,
			statement('CREATE TABLE never AS SELECT 1 AS n'),
			statement("SELECT count(*)::INTEGER AS n FROM information_schema.tables WHERE table_name = 'never'")
		] as const
	);
	expect(outcome).toEqual({ whatCallersGot: ['AbortError', 'AbortError'], next: [{ n: 0 }] });
});

test.describe('the database cannot reach a network', () => {
	test.use({ allowedErrors: [/XMLHttpRequest is not a constructor/] });

	test('with any statement', async ({ page, harness }) => {
		const requests: string[] = [];
		await page.evaluate((query) => window.runQuery(query), onsets);
		page.context().on('request', (request) => requests.push(request.url()));
		for (const sql of [
			`SELECT * FROM read_parquet('${harness.origin}/data/any.parquet')`,
			`SELECT * FROM read_csv_auto('https://other.example/figures.csv')`,
			'INSTALL excel',
			'LOAD httpfs',
			"SELECT excel_text(1, '0')",
			'SET autoinstall_known_extensions = true'
		]) {
			const answer = page.evaluate((query) => window.runQuery(query), statement(sql));
			await expect(answer, sql).rejects.toThrow('The database could not answer this question');
		}
		expect(requests).toEqual([]);
	});
});

test('DuckDB runs the statement of docs/scale.md over HTTP, reading the files in ranges', async ({
	page,
	harness
}) => {
	const [, documented = ''] = /```sql\n([^]*?)```/.exec(readFileSync('docs/scale.md', 'utf8')) ?? [];
	const over = (place: string) =>
		documented.replace('sum(s.value)', '$&::integer').replaceAll('https://parity.example', place);
	const ranges: string[] = [];
	page.context().on('response', (response) => {
		if (response.status() === 206) ranges.push(new URL(response.url()).pathname);
	});
	const rows = await page.evaluate((sql) => window.runOverHttp(sql), over(harness.origin));
	expect(rows).toHaveLength(5);
	const native = nativeEngine();
	expect(compareRows(await native.run(statement(over('static'))), rows)).toEqual([]);
	await native.close();
	expect(new Set(ranges)).toEqual(new Set([...documented.matchAll(/\/v\/[^']*/g)].map(([path]) => path)));
});

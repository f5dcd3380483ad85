import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetFolder } from '../../../tests/support/parquet-folder';
import { nativeEngine } from './duckdb-node';
import type { Engine, Query, Scalar } from './port';
import { listParameter } from './sql';

let folder: string;
let engine: Engine;
const run = (sql: string, params: readonly Scalar[] = [], tables: readonly string[] = ['cells']) =>
	engine.run({ sql, params, tables });

beforeAll(async () => {
	folder = await parquetFolder({
		cells: `SELECT * FROM (VALUES
			(1, 'Türkiye', 7::INTEGER, 0.1::DOUBLE, DATE '2022-02-24', true),
			(2, '', -2147483648, -1e-300, DATE '1951-12-31', false),
			(3, NULL, NULL, NULL, NULL, NULL)) t(id, name, people, rate, day, is_default)`
	});
	engine = nativeEngine(folder);
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

it('returns every published type as plain values', async () => {
	expect(await run('SELECT * EXCLUDE id FROM cells ORDER BY id')).toEqual([
		{ name: 'Türkiye', people: 7, rate: 0.1, day: '2022-02-24', is_default: true },
		{ name: '', people: -2147483648, rate: -1e-300, day: '1951-12-31', is_default: false },
		{ name: null, people: null, rate: null, day: null, is_default: null }
	]);
});

it('binds a list as one string', async () => {
	const sql = `SELECT id FROM cells WHERE list_contains(string_split(?, '~'), name)`;
	expect(await run(sql, [listParameter(['Türkiye', 'nowhere'])])).toEqual([{ id: 1 }]);
	expect(() => listParameter(['a~b'])).toThrow('may not hold');
});

it('never reads a parameter as SQL', async () => {
	const text = "'; DROP TABLE cells; --";
	expect(await run('SELECT ? AS text', [text])).toEqual([{ text }]);
});

describe('rejects', () => {
	it.each([
		['BIGINT', 'SELECT count(*) AS people FROM cells'],
		['HUGEINT', 'SELECT sum(people) AS people FROM cells'],
		['DECIMAL', 'SELECT 0.5 AS people'],
		['TIMESTAMP', "SELECT TIMESTAMP '2022-01-01' AS people"]
	])('a %s column, by name', async (type, sql) => {
		await expect(run(sql)).rejects.toThrow(`The column people holds ${type}`);
	});

	it.each([
		['not listed', 'nope'],
		['inherited', 'toString']
	])('a table that is %s', async (_why, table) => {
		await expect(run('SELECT 1 AS n', [], [table])).rejects.toThrow(`The table ${table} is not part`);
	});

	it('an optional statement on such a table, without an error', async () => {
		const optional: Query = { sql: 'SELECT 1 AS n', params: [], tables: ['nope'], isOptional: true };
		expect(await engine.run(optional)).toEqual([]);
		expect(await engine.run({ ...optional, tables: ['cells'] })).toEqual([{ n: 1 }]);
	});

	it.each([Number.NaN, Infinity, undefined as unknown as null, [1] as unknown as null])(
		'%s as a parameter',
		async (value) => {
			await expect(run('SELECT ?, ? AS n', [1, value])).rejects.toThrow('Parameter 2 is not');
		}
	);

	it('an invalid statement, with the message of DuckDB', async () => {
		await expect(run('SELECT nothing FROM cells')).rejects.toMatchObject({
			failure: 'statement',
			message: expect.stringMatching(/^The database could not answer this question \(Binder Error: .*nothing/)
		});
	});
});

it('interrupts an aborted statement and runs the next one', async () => {
	const slow: Query = {
		sql: 'SELECT count(*)::INTEGER AS n FROM range(100000) a, range(100000) b WHERE (a.range + b.range) % 7 = 3',
		params: [],
		tables: []
	};
	const controller = new AbortController();
	const answer = engine.run(slow, controller.signal);
	setTimeout(() => controller.abort(), 20);
	await expect(answer).rejects.toThrow(/abort/);
	expect(await run('SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('reports missing data', async () => {
	await expect(
		nativeEngine('/nowhere').run({ sql: 'SELECT 1', params: [], tables: ['wars'] })
	).rejects.toThrow(/no such file/);
});

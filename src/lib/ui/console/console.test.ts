import * as arrow from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { resultTable, type ResultTable } from '$lib/query/result-table';
import { failures } from '$lib/query/failures';
import { StatementTimeout } from '$lib/query/statement-timeout';
import { QueryError, type Scalar } from '$lib/query/port';
import { cellReader } from '$lib/query/duckdb-wasm/arrow-cells';
import { press, rpc, unhcr } from '../../../../tests/fixtures/awkward-table';
import { suggestions, tablesNamed, type KnownTable } from './completion';
import type { Field } from '$lib/views/contract';
import { cellText } from '../cell';
import {
	fileNameOf,
	isEmpty,
	mayChange,
	pagesOf,
	pageTable,
	provenanceOfResult,
	searchOfStatement,
	summaryOf
} from './result';
import { errorMessage } from './error-message';

const tables: KnownTable[] = [
	{
		name: 'wars',
		rows: 16,
		columns: [{ name: 'onset_id', type: 'VARCHAR', description: 'Onset' }],
		sources: ['rpc', 'press']
	},
	{
		name: 'needs',
		rows: 2,
		columns: [{ name: 'year', type: 'INT32', description: 'Year' }],
		sources: ['unhcr']
	}
];
const names = (sql: string) => tablesNamed(sql, tables).map(({ name }) => name);

describe('tables named in a statement', () => {
	it.each([
		['select * from WARS', ['wars']],
		['select * from needs, wars', ['wars', 'needs']],
		["select 'wars' from warships -- needs", []],
		["select 'it''s needs' /* wars */ from wars", ['wars']]
	])('%s', (sql, expected) => expect(names(sql)).toEqual(expected));

	it('determine the suggested columns; tables are always suggested', () => {
		const labels = (sql: string) => suggestions(sql, tables).map(({ label }) => label);
		expect(labels('select  from wars')).toEqual(['onset_id', 'wars', 'needs']);
		expect(labels('select ')).toEqual(['onset_id', 'year', 'wars', 'needs']);
	});
});

describe('cells of every type', () => {
	const read = (vector: arrow.Vector) => cellReader('c', vector.type)(vector.get(0));
	const decimal = (words: number[], scale: number) =>
		cellReader('c', new arrow.Decimal(scale, 38))(Uint32Array.from(words));

	it.each<[string, Scalar, Scalar]>([
		['whole', read(arrow.vectorFromArray([9007n], new arrow.Int64())), 9007],
		['long', read(arrow.vectorFromArray([9007199254740993n], new arrow.Int64())), '9007199254740993'],
		['infinite', read(arrow.vectorFromArray([Infinity], new arrow.Float64())), 'Infinity'],
		['date', read(arrow.vectorFromArray([new Date('2022-02-24')], new arrow.DateDay())), '2022-02-24'],
		['null', read(arrow.vectorFromArray([null], new arrow.Int32())), null],
		['decimal', decimal([1234, 0, 0, 0], 2), 12.34],
		['small decimal', decimal([5, 0, 0, 0], 2), 0.05],
		['negative decimal', decimal([0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], 1), -0.1],
		['long decimal', decimal([0, 0, 1, 0], 0), '18446744073709551616']
	])('%s', (_name, found, expected) => expect(found).toEqual(expected));

	it('reject an unsupported type by name', () => {
		expect(() => cellReader('span', new arrow.Interval(0))).toThrow(/column span .*cast/);
	});

	it.each([
		[[14, 3, 0, 0], '1 year 2 months 3 days'],
		[[0, 1, 531978496, 3424], '1 day 04:05:06.5'],
		[[0, 0, 0, 0], '00:00:00'],
		[[0, 0, -1000000000, -1], '-00:00:01']
	])('print an interval of %j', (words: number[], expected) =>
		expect(cellReader('c', new arrow.IntervalMonthDayNano())(Int32Array.from(words))).toBe(expected)
	);

	it('give each column one type and a unique name', () => {
		const rows: Scalar[][] = [
			[1, 0.5, '2022-02-24', 'a', null, 2],
			[2, 3, null, 1, null, 5_000_000_000]
		];
		const { columns, rows: typed } = resultTable(['a', 'a', 'd', 'm', 'n', 'a'], rows, {
			isTruncated: false,
			milliseconds: 1
		});
		expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'a integer',
			'a_2 number',
			'd date',
			'm string',
			'n string',
			'a_3 number'
		]);
		expect(typed[1]).toEqual([2, 3, null, '1', null, 5_000_000_000]);
	});
});

describe('a result', () => {
	const result = (count: number, isTruncated = false): ResultTable => ({
		columns: [{ name: 'n', type: 'integer' }],
		rows: Array.from({ length: count }, (_, n) => [n]),
		isTruncated,
		milliseconds: 1234
	});

	it('is displayed in pages of fifty rows', () => {
		expect(pagesOf(result(101))).toBe(3);
		expect(pageTable(result(101), 3)).toMatchObject({ caption: 'Result, rows 101 to 101', rows: [[100]] });
		expect(pageTable(result(50), 1).caption).toBe('Result');
	});

	it('prints years without separators, whatever they are called, and other numbers with them', () => {
		const years: ResultTable = {
			...result(0),
			columns: [
				{ name: 'when', type: 'integer' },
				{ name: 'people', type: 'integer' }
			],
			rows: [
				[2025, 2025],
				[null, 12_000]
			]
		};
		const { fields, rows } = pageTable(years, 1);
		expect(rows.map((row) => row.map((cell, column) => cellText(cell, fields[column] as Field)))).toEqual([
			['2025', '2,025'],
			['–', '12,000']
		]);
	});

	it.each([
		['select 1', false],
		['-- a\n with a as (select 1) from a', false],
		['PIVOT needs ON year USING sum(value)', false],
		['update wars set label = 1', true],
		['create table a as select 1', true],
		['drop table wars', true],
		['with a as (select 1) insert into wars from a', true]
	])('%s may change the tables: %s', (sql, expected) =>
		expect(mayChange(sql.replace('\\n', '\n'))).toBe(expected)
	);

	it('is marked where an earlier statement changed the tables', () => {
		const meta = provenanceOfResult({
			sql: 'select * from wars',
			tables,
			sources: [rpc],
			url: 'https://parity.example/data',
			release: '2026-11',
			dataAsOf: '2026-07-31',
			isTruncated: false,
			changes: ['delete from wars']
		});
		expect(meta.settings).toMatchObject({ Tables: expect.stringMatching(/changed/) });
		expect(meta.notes).toEqual([expect.stringMatching(/not the published figures/)]);
		expect(meta.statements.map(({ sql }) => sql)).toEqual(['delete from wars', 'select * from wars']);
		expect(fileNameOf('2026-11', 'csv', true)).toBe('console_2026-11_result-of-changed-tables.csv');
	});

	it('knows an empty statement, and writes a short one into the address', () => {
		expect([' ;\n', '-- nothing', '/* a */'].map(isEmpty)).toEqual([true, true, true]);
		expect(isEmpty('select 1')).toBe(false);
		expect(searchOfStatement("select 'a&b'")).toBe("?sql=select%20'a%26b'");
		expect(searchOfStatement(`select '${'a'.repeat(5000)}'`)).toBe('');
	});

	it('states the number of rows, and whether there are more', () => {
		expect(summaryOf(result(1))).toBe('1 row in 1.23 seconds.');
		expect(summaryOf(result(0))).toBe('No rows in 1.23 seconds.');
		expect(summaryOf(result(10_000, true))).toMatch(/^The first 10,000 rows, .*there are more/);
	});

	it('is saved with the statement and the redistributable sources of its tables', () => {
		const meta = provenanceOfResult({
			sql: ' select * from wars\n',
			tables,
			sources: [press, rpc, unhcr],
			url: 'https://parity.example/data',
			release: '2026-11',
			dataAsOf: '2026-07-31',
			isTruncated: false,
			retrieved: '2026-11-26'
		});
		expect(meta.statements).toEqual([
			{ name: 'result', sql: 'select * from wars', values: [], tables: ['wars'] }
		]);
		expect(meta.sources).toEqual([rpc]);
	});
});

describe('an error message is one sentence, with the message of the engine', () => {
	const failure = (message: string) => failures.statement(new Error(message));

	it.each([
		['Permission Error: Scanning CSV files is disabled through configuration', /nothing else/],
		[
			'Invalid Input Error: Cannot change configuration option "threads" - the configuration has been locked',
			/nothing else/
		],
		["IO Error: Can't find the home directory", /nothing else/],
		['Invalid Error: PendingQuery can only take a single statement', /one statement/],
		['Parser Error: syntax error at or near "selec"\nLINE 1: selec 1', /not SQL/],
		['Binder Error: Referenced column "x" not found', /not there/],
		['Conversion Error: Could not convert string', /could not be turned/],
		['Some Error: unheard of', /could not run/]
	])('%s', (message, sentence) => {
		expect(errorMessage(failure(message))).toEqual({
			sentence: expect.stringMatching(sentence),
			engine: message
		});
	});

	it('the cause, not where it surfaced', () => {
		const wrapped = failure(
			'Invalid Input Error: Attempting to fetch from an unsuccessful query result\nError: Permission Error: closed'
		);
		expect(errorMessage(wrapped)).toMatchObject({
			sentence: expect.stringMatching(/nothing else/),
			engine: 'Permission Error: closed'
		});
	});

	it('a limit, a failure of the page, an unsupported column', () => {
		expect(errorMessage(new StatementTimeout()).sentence).toMatch(/^Stopped after 30 seconds/);
		expect(errorMessage(failures.offline(new Error('Failed to fetch'))).sentence).toMatch(/connection/);
		expect(errorMessage(new QueryError('The column a holds …'))).toEqual({
			sentence: 'The column a holds …'
		});
	});
});

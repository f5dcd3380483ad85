import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardTable, provenance } from '../../../tests/fixtures/awkward-table';
import type { Scalar } from '../query/port';
import type { DataTable } from '../views/contract';
import { fileName, formats, makeFile, type Format } from './files';

const { fields, rows } = awkwardTable;
const names = fields.map(({ name }) => name);
const objectOf = (row: readonly unknown[]) =>
	Object.fromEntries(names.map((name, position) => [name, row[position] ?? null]));
const objects = rows.map(objectOf);
const isFormula = (value: Scalar | undefined) => typeof value === 'string' && /^[=+\-@\t]/.test(value);
/** What a reader of the CSV finds: formula-like text behind an apostrophe. */
const guarded = rows.map((row) => row.map((value) => (isFormula(value) ? `'${value}` : value)));

let folder: string;
let duckdb: DuckDBConnection;
const paths: Partial<Record<Format, string>> = {};
const bytes: Partial<Record<Format, Uint8Array>> = {};

/** Rows as native DuckDB reads them from a file: an independent reader of both formats. */
async function duckdbReads(select: string) {
	const result = await duckdb.runAndReadAll(select);
	const dateText = (value: unknown) => (typeof value === 'object' && value !== null ? String(value) : value);
	return {
		types: result.columnTypes().map(String),
		rows: result.getRows().map((row) => objectOf(row.map(dateText)))
	};
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'download-'));
	duckdb = await DuckDBConnection.create();
	for (const format of Object.keys(formats) as Format[]) {
		const file = await makeFile(format, awkwardTable, provenance);
		bytes[format] = new Uint8Array(await file.arrayBuffer());
		paths[format] = join(folder, fileName('since-onset', '2026-11', 'displayed', format));
		await writeFile(paths[format], bytes[format]);
	}
});
afterAll(async () => {
	duckdb.closeSync();
	await rm(folder, { recursive: true });
});

const textOf = (format: Format) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes[format]);

describe('CSV', () => {
	it('has a header, CRLF, and no byte order mark', () => {
		const text = textOf('csv');
		expect(text.startsWith('label,people,rate,war_began,is_default,source_ids\r\n')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '').match(/[\r\n]/g)).toEqual(['\n']);
	});

	it('reads back in csv-parse, formula-like text guarded, numbers untouched', () => {
		const read = parse(textOf('csv'), { columns: true }) as Record<string, string>[];
		const asText = (value: unknown) => (value === null ? '' : String(value));
		expect(read).toEqual(guarded.map((row) => objectOf(row.map(asText))));
		expect(read.map(({ rate }) => (rate === '' ? null : Number(rate)))).toEqual(rows.map((row) => row[2]));
	});

	it('tells nothing from an empty text', () => {
		expect(textOf('csv')).toContain('\r\n"",4,0,,false,unhcr\r\n,,,,,unhcr\r\n');
	});

	it('reads back in DuckDB with the same types', async () => {
		const { types, rows: read } = await duckdbReads(
			`SELECT * FROM read_csv('${paths.csv}', nullstr = '', allow_quoted_nulls = false,
				types = {people: 'INTEGER', rate: 'DOUBLE', war_began: 'DATE', is_default: 'BOOLEAN'})`
		);
		expect(types).toEqual(['VARCHAR', 'INTEGER', 'DOUBLE', 'DATE', 'BOOLEAN', 'VARCHAR']);
		expect(read).toEqual(guarded.map(objectOf));
	});
});

describe('JSON', () => {
	it('holds the rows, what the fields mean and where all of it comes from', () => {
		const read = JSON.parse(textOf('json'));
		expect(read.rows).toEqual(objects);
		expect(read.meta).toEqual(provenance);
		expect(read.fields[1]).toEqual({
			name: 'people',
			label: 'People',
			type: 'integer',
			unit: 'people',
			description: 'Whole numbers'
		});
	});
});

describe('Parquet', () => {
	it('reads back in DuckDB with the same types', async () => {
		const { types, rows: read } = await duckdbReads(`SELECT * FROM read_parquet('${paths.parquet}')`);
		expect(types).toEqual(['VARCHAR', 'INTEGER', 'DOUBLE', 'DATE', 'BOOLEAN', 'VARCHAR']);
		expect(read).toEqual(objects);
	});

	it('reads back in hyparquet', async () => {
		const file = bytes.parquet?.slice().buffer ?? new ArrayBuffer();
		const read = await parquetReadObjects({ file });
		const isoDate = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
		expect(read.map((row) => objectOf(names.map((name) => isoDate(row[name]))))).toEqual(objects);
		const entries = parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]) ?? [];
		const { title, sources, statements } = Object.fromEntries(entries) as Record<string, string>;
		expect(title).toBe(provenance.title);
		expect(JSON.parse(sources ?? '')).toEqual(provenance.sources);
		expect(JSON.parse(statements ?? '')).toEqual(provenance.statements);
	});

	it('tells DuckDB where it comes from', async () => {
		const result = await duckdb.runAndReadAll(
			`SELECT decode(key)::VARCHAR AS key, decode(value)::VARCHAR AS value FROM parquet_kv_metadata('${paths.parquet}')`
		);
		const found = Object.fromEntries(result.getRowsJson() as [string, string][]);
		expect(Object.keys(found)).toEqual([...Object.keys(provenance), 'fields']);
		expect(found.url).toBe(provenance.url);
		expect(JSON.parse(found.citation ?? '')).toEqual(provenance.citation);
	});
});

describe.each(Object.keys(formats) as Format[])('%s', (format) => {
	const withRows = (...changed: DataTable['rows']): DataTable => ({ ...awkwardTable, rows: changed });
	const good: readonly Scalar[] = ['a', 1, 1, '2022-02-24', true, 'rpc'];

	it('can be empty', async () => {
		expect((await makeFile(format, withRows(), provenance)).size).toBeGreaterThan(0);
	});

	it.each<[string, number, Scalar]>([
		['people', 1, 1.5],
		['people', 1, 2 ** 31],
		['rate', 2, Number.NaN],
		['war_began', 3, '2022-2-24'],
		['is_default', 4, 1],
		['label', 0, 7]
	])('refuses %s at %i being %s', async (name, position, value) => {
		const bad = good.with(position, value);
		await expect(makeFile(format, withRows(good, bad), provenance)).rejects.toThrow(
			`since-onset, row 2, ${name}:`
		);
	});

	it('refuses a row that is too short', async () => {
		await expect(makeFile(format, withRows(good.slice(1)), provenance)).rejects.toThrow(
			'5 cells for 6 fields'
		);
	});
});

it('an empty Parquet file keeps its columns', async () => {
	const path = join(folder, 'empty.parquet');
	const file = await makeFile('parquet', { ...awkwardTable, rows: [] }, provenance);
	await writeFile(path, new Uint8Array(await file.arrayBuffer()));
	const { types, rows: read } = await duckdbReads(`SELECT * FROM read_parquet('${path}')`);
	expect([types.length, read.length]).toEqual([6, 0]);
});

it('names files after the chart, the release and what they hold', () => {
	expect(fileName('since-onset', '2026-11', 'displayed', 'csv')).toBe('since-onset_2026-11_displayed.csv');
});

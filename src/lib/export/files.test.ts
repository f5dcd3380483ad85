import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import * as spreadsheet from '@e965/xlsx';
import { tableFromIPC, Type } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardTable, provenance } from '../../../tests/fixtures/awkward-table';
import { openDataPackage } from '../../../tests/support/data-package';
import type { Scalar } from '$lib/query/port';
import type { DataTable } from '$lib/views/contract';
import { fileName, formats, makeFile, type Format } from './files';

const { fields, rows } = awkwardTable;
const names = fields.map(({ name }) => name);
const objectOf = (row: readonly unknown[]) =>
	Object.fromEntries(names.map((name, position) => [name, row[position] ?? null]));
const objects = rows.map(objectOf);
const isFormula = (value: Scalar | undefined) => typeof value === 'string' && /^[=+\-@\t]/.test(value);
/** Values as a CSV reader returns them: formula-like text is prefixed with an apostrophe. */
const guarded = rows.map((row) => row.map((value) => (isFormula(value) ? `'${value}` : value)));
const isoDate = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
/** The same rows as a second table with another name. */
const second: DataTable = { ...awkwardTable, name: 'second_table', rows: rows.slice(0, 3) };

let folder: string;
let duckdb: DuckDBConnection;
const paths: Partial<Record<Format, string>> = {};
const bytes: Partial<Record<Format, Uint8Array>> = {};

/** Rows of a file as read by native DuckDB, an independent reader of both formats. */
async function duckdbReads(select: string) {
	const result = await duckdb.runAndReadAll(select);
	const dateText = (value: unknown) => (typeof value === 'object' && value !== null ? String(value) : value);
	return {
		types: result.columnTypes().map(String),
		rows: result.getRows().map((row) => objectOf(row.map(dateText)))
	};
}
const bytesOf = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer());
const textIn = (files: Record<string, Uint8Array>, name: string) =>
	strFromU8(files[name] ?? new Uint8Array());

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'download-'));
	duckdb = await DuckDBConnection.create();
	for (const format of Object.keys(formats) as Format[]) {
		bytes[format] = await bytesOf(makeFile(format, [awkwardTable], provenance));
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
	it('has a byte order mark, for Excel, a header, and CRLF', () => {
		const text = textOf('csv');
		expect(text.startsWith('\uFEFFlabel,people,rate,war_began,is_default,source_ids\r\n')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '').match(/[\r\n]/g)).toEqual(['\n']);
	});

	it('reads back in csv-parse, with formula-like text escaped and numbers unchanged', () => {
		const read = parse(textOf('csv'), { columns: true, bom: true }) as Record<string, string>[];
		const asText = (value: unknown) => (value === null ? '' : String(value));
		expect(read).toEqual(guarded.map((row) => objectOf(row.map(asText))));
		expect(read.map(({ rate }) => (rate === '' ? null : Number(rate)))).toEqual(rows.map((row) => row[2]));
	});

	it('distinguishes null from empty text', () => {
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

describe('CSV with decimal commas', () => {
	it('reads back with semicolons between cells and commas in numbers', async () => {
		expect(textOf('comma').startsWith('\uFEFFlabel;people;rate;war_began;is_default;source_ids\r\n')).toBe(
			true
		);
		const { rows: read } = await duckdbReads(
			`SELECT * FROM read_csv('${paths.comma}', delim = ';', decimal_separator = ',', nullstr = '', allow_quoted_nulls = false,
				types = {people: 'INTEGER', rate: 'DOUBLE', war_began: 'DATE', is_default: 'BOOLEAN'})`
		);
		expect(read).toEqual(guarded.map(objectOf));
		expect(fileName('europe', '2026-11', 'displayed', 'comma')).toBe(
			'europe_2026-11_displayed_decimal-comma.csv'
		);
	});
});

describe('zip', () => {
	const filesOf = (format: Format = 'zip') => unzipSync(bytes[format] ?? new Uint8Array());

	it('contains the CSV, a machine-readable description and a README', () => {
		const files = filesOf();
		expect(Object.keys(files)).toEqual(['since-onset.csv', 'metadata.json', 'README.md']);
		expect(textIn(files, 'since-onset.csv')).toBe(textOf('csv').replace('\uFEFF', ''));
	});

	it('is a Frictionless Data Package that an independent reader accepts, row by row', async () => {
		const files = unzipSync(await bytesOf(makeFile('zip', [awkwardTable, second], provenance)));
		for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
		const descriptor = JSON.parse(textIn(files, 'metadata.json')) as object;
		const opened = openDataPackage(descriptor, folder);
		expect(opened.resourceNames).toEqual(['since-onset', 'second-table']);
		const read = opened.read('since-onset');
		expect(read.map(({ people, is_default }) => [people, is_default])).toEqual(
			rows.map((row) => [row[1], row[4]])
		);
		expect(read[0]?.label).toBe('Türkiye, “Côte d’Ivoire”');
		expect(descriptor).toMatchObject({
			homepage: provenance.url,
			version: '2026-11',
			retrieved: '2026-11-23',
			settings: provenance.settings,
			statements: provenance.statements
		});
	});

	it('lists columns, units, settings, sources and statements in its README', () => {
		const readme = textIn(filesOf(), 'README.md');
		expect(readme).toContain('# Let in since the war began');
		expect(readme).toContain('- `rate`: Every digit. Unit: per 1,000. Type: number.');
		expect(readme).toContain('- People from: Ukraine, Afghanistan');
		expect(readme).toContain('- rpc: Publisher of rpc, Tables of rpc; edition 2026-10; CC BY 4.0');
		expect(readme).toContain(
			'SELECT * FROM admissions WHERE origin = ?\n-- values of the ? in order: ["UKR"]'
		);
		expect(readme).toContain('- Note 2: Türkiye counts otherwise.');
		expect(readme).toContain(`- Permanent address: ${provenance.permanent_url}`);
		expect(readme).toContain(provenance.citation.apa);
		expect(readme).toContain(provenance.citation.bibtex);
	});

	it('is reproducible', async () => {
		expect(await bytesOf(makeFile('zip', [awkwardTable], provenance))).toEqual(bytes.zip);
	});
});

describe('JSON', () => {
	it('contains the rows, the meaning of the fields and the provenance', () => {
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

	it('contains several tables by name', async () => {
		const file = await makeFile('json', [awkwardTable, second], provenance);
		const read = JSON.parse(await file.text()) as { tables: { name: string; rows: object[] }[] };
		expect(read.tables.map(({ name, rows: own }) => [name, own.length])).toEqual([
			['since-onset', rows.length],
			['second_table', 3]
		]);
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
		expect(read.map((row) => objectOf(names.map((name) => isoDate(row[name]))))).toEqual(objects);
		const entries = parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]) ?? [];
		const { title, sources, statements } = Object.fromEntries(entries) as Record<string, string>;
		expect(title).toBe(provenance.title);
		expect(JSON.parse(sources ?? '')).toEqual(provenance.sources);
		expect(JSON.parse(statements ?? '')).toEqual(provenance.statements);
	});

	it('contains its provenance for DuckDB', async () => {
		const result = await duckdb.runAndReadAll(
			`SELECT decode(key)::VARCHAR AS key, decode(value)::VARCHAR AS value FROM parquet_kv_metadata('${paths.parquet}')`
		);
		const found = Object.fromEntries(result.getRowsJson() as [string, string][]);
		expect(Object.keys(found)).toEqual([...Object.keys(provenance), 'fields']);
		expect(found.url).toBe(provenance.url);
		expect(JSON.parse(found.citation ?? '')).toEqual(provenance.citation);
	});
});

describe('Arrow', () => {
	it('reads back in apache-arrow with the same types, descriptions and provenance', () => {
		const table = tableFromIPC(bytes.arrow ?? new Uint8Array());
		expect(table.schema.fields.map(({ name, typeId }) => [name, typeId])).toEqual([
			['label', Type.Utf8],
			['people', Type.Int],
			['rate', Type.Float],
			['war_began', Type.Date],
			['is_default', Type.Bool],
			['source_ids', Type.Utf8]
		]);
		const columns = names.map((name) => Array.from(table.getChild(name) ?? []));
		const dateOf = (value: unknown) =>
			value === null ? null : new Date(Number(value)).toISOString().slice(0, 10);
		const read = rows.map((_, i) =>
			columns.map((column, position) => (position === 3 ? dateOf(column[i]) : (column[i] ?? null)))
		);
		expect(read).toEqual(rows);
		expect(table.schema.metadata.get('url')).toBe(provenance.url);
		expect(JSON.parse(table.schema.metadata.get('sources') ?? '')).toEqual(provenance.sources);
		expect(table.schema.fields[2]?.metadata.get('unit')).toBe('per 1,000');
	});

	it('several tables go into a zip with a README', async () => {
		const files = unzipSync(await bytesOf(makeFile('arrow', [awkwardTable, second], provenance)));
		expect(Object.keys(files)).toEqual(['since-onset.arrow', 'second_table.arrow', 'README.md']);
		expect(tableFromIPC(files['second_table.arrow'] ?? new Uint8Array()).numRows).toBe(3);
	});
});

describe('Excel', () => {
	it('opens with numbers, dates, text and booleans as such', () => {
		const book = spreadsheet.read(bytes.xlsx, { cellDates: true, UTC: true });
		expect(book.SheetNames).toEqual(['since-onset', 'notes', 'README']);
		const [sheet, notes, readme] = book.SheetNames.map((name) => book.Sheets[name] ?? {});
		const read = spreadsheet.utils.sheet_to_json<unknown[]>(sheet ?? {}, {
			header: 1,
			defval: null,
			raw: true,
			UTC: true
		});
		expect(read[0]).toEqual(names);
		const blank = (value: unknown) => (value === '' ? null : value);
		expect(read.slice(1).map((row) => row.map((value) => isoDate(value)))).toEqual(
			rows.map((row) => row.map(blank))
		);
		expect(sheet?.A5).toMatchObject({ t: 's', v: '=SUM(A1:A9)' });
		expect(sheet?.A5?.f).toBeUndefined();
		expect(sheet?.B2).toMatchObject({ t: 'n', v: 73566 });
		expect(spreadsheet.utils.sheet_to_json(notes ?? {})).toEqual(
			provenance.notes.map((note) => ({ Note: note }))
		);
		const text = spreadsheet.utils.sheet_to_csv(readme ?? {});
		expect(text).toContain(provenance.url);
		expect(text).toContain('SELECT * FROM admissions WHERE origin = ?');
	});

	it('rejects a table that is longer than a sheet', async () => {
		const long = { ...awkwardTable, rows: Array.from({ length: 1_048_576 }, () => rows[3] ?? []) };
		await expect(makeFile('xlsx', [long], provenance)).rejects.toThrow('choose CSV or Parquet');
	});
});

it('an empty Parquet file keeps its columns', async () => {
	const path = join(folder, 'empty.parquet');
	await writeFile(path, await bytesOf(makeFile('parquet', [{ ...awkwardTable, rows: [] }], provenance)));
	const { types, rows: read } = await duckdbReads(`SELECT * FROM read_parquet('${path}')`);
	expect([types.length, read.length]).toEqual([6, 0]);
});

it('names files after the chart, the release and their content', () => {
	expect(fileName('since-onset', '2026-11', 'displayed', 'csv')).toBe('since-onset_2026-11_displayed.csv');
	expect(fileName('europe', '2026-11', 'displayed', 'zip')).toBe('europe_2026-11_displayed.csv.zip');
	expect(fileName('europe', '2026-11', 'all', 'parquet', 3)).toBe('europe_2026-11_all.parquet.zip');
	expect(fileName('europe', '2026-11', 'all', 'xlsx', 3)).toBe('europe_2026-11_all.xlsx');
});

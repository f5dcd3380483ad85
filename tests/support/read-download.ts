import { readFileSync } from 'node:fs';
import { DuckDBConnection } from '@duckdb/node-api';
import * as spreadsheet from '@e965/xlsx';
import { DataType, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** Rows of a saved file as text by column name; null becomes empty, so that all readers agree. */
export type TextRow = Readonly<Record<string, string>>;

const textOf = (value: unknown): string => {
	if (value === null || value === undefined) return '';
	return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};
const textRow = (row: object): TextRow =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]));

const parseCsv = (content: string): TextRow[] => parse(content, { columns: true, bom: true }) as TextRow[];

export const readCsv = (path: string): TextRow[] => parseCsv(readFileSync(path, 'utf8'));

/** Files in a zip as text, by name. */
export const readZip = (path: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(unzipSync(readFileSync(path))).map(([name, content]) => [name, strFromU8(content)])
	);

/** The only table in a zip. */
function readZippedCsv(path: string): TextRow[] {
	const [only, another] = Object.entries(readZip(path)).filter(([name]) => name.endsWith('.csv'));
	if (!only || another) throw new Error(`${path} does not hold one CSV`);
	return parseCsv(only[1]);
}

function readArrow(path: string): TextRow[] {
	const table = tableFromIPC(readFileSync(path));
	const { fields } = table.schema;
	return Array.from({ length: table.numRows }, (_, row) =>
		textRow(
			Object.fromEntries(
				fields.map(({ name, type }, column) => {
					const value: unknown = table.getChildAt(column)?.get(row);
					return [name, DataType.isDate(type) && value !== null ? new Date(Number(value)) : value];
				})
			)
		)
	);
}

/** The first sheet. */
function readXlsx(path: string): TextRow[] {
	const book = spreadsheet.read(readFileSync(path), { cellDates: true, UTC: true });
	const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
	return spreadsheet.utils
		.sheet_to_json<object>(sheet, { defval: null, raw: true, UTC: true })
		.map((row) => textRow(row));
}

function readJson(path: string): TextRow[] {
	const { rows } = JSON.parse(readFileSync(path, 'utf8')) as { rows: object[] };
	return rows.map(textRow);
}

async function readParquet(path: string): Promise<TextRow[]> {
	const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors });
	return rows.map(textRow);
}

/** CSV or Parquet as native DuckDB reads it, all columns as text. */
export async function readWithDuckDB(path: string): Promise<TextRow[]> {
	const connection = await DuckDBConnection.create();
	const rows = await connection.runAndReadAll(`SELECT * FROM '${path.replaceAll("'", "''")}'`);
	const found = rows.getRowObjects().map((row) => textRow(row));
	connection.closeSync();
	return found;
}

/** Rows of a file with one table, with the reader for its extension. */
export async function readSaved(path: string): Promise<TextRow[]> {
	if (path.endsWith('.csv.zip')) return readZippedCsv(path);
	if (path.endsWith('.csv')) return readCsv(path);
	if (path.endsWith('.json')) return readJson(path);
	if (path.endsWith('.parquet')) return readParquet(path);
	if (path.endsWith('.arrow')) return readArrow(path);
	if (path.endsWith('.xlsx')) return readXlsx(path);
	throw new Error(`No reader for ${path}`);
}

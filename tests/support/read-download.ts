import { readFileSync } from 'node:fs';
import { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** Rows of a saved file as text by column name; null is empty, so that every reader gives the same. */
export type TextRow = Readonly<Record<string, string>>;

const textOf = (value: unknown): string => {
	if (value === null || value === undefined) return '';
	return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};
const textRow = (row: object): TextRow =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]));

export function readCsv(path: string): TextRow[] {
	return parse(readFileSync(path), { columns: true, bom: true }) as TextRow[];
}

export function readJson(path: string): TextRow[] {
	const { rows } = JSON.parse(readFileSync(path, 'utf8')) as { rows: object[] };
	return rows.map(textRow);
}

export async function readParquet(path: string): Promise<TextRow[]> {
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

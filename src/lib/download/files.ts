import type { DataTable } from '../views/contract';
import type { Provenance } from './provenance';

export type Format = 'csv' | 'json' | 'parquet';

/** What of a chart a file holds; the word stands in its name. */
export type Scope = 'displayed' | 'all';

interface FormatInfo {
	readonly label: string;
	readonly mediaType: string;
	/** Loads the writer when it is wanted: none of them weighs on a page before that. */
	write(table: DataTable, meta: Provenance): Promise<Uint8Array<ArrayBuffer>>;
}

export const formats: Readonly<Record<Format, FormatInfo>> = {
	csv: {
		label: 'CSV',
		mediaType: 'text/csv;charset=utf-8',
		write: async (table) => (await import('./csv')).writeCsv(table)
	},
	json: {
		label: 'JSON',
		mediaType: 'application/json',
		write: async (table, meta) => (await import('./json')).writeJson(table, meta)
	},
	parquet: {
		label: 'Parquet',
		mediaType: 'application/vnd.apache.parquet',
		write: async (table, meta) => (await import('./parquet')).writeParquet(table, meta)
	}
};

/** Such as `since-onset_2026-11_displayed.csv`. */
export const fileName = (slug: string, release: string, scope: Scope, format: Format): string =>
	`${slug}_${release}_${scope}.${format}`;

/** @throws {TypeError} when a cell is not of its field's type. */
export async function makeFile(format: Format, table: DataTable, meta: Provenance): Promise<Blob> {
	const { mediaType, write } = formats[format];
	return new Blob([await write(table, meta)], { type: mediaType });
}

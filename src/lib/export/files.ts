import type { DataTable } from '$lib/views/contract';
import type { Provenance } from './provenance';

export type Format = 'csv' | 'comma' | 'zip' | 'xlsx' | 'json' | 'parquet' | 'arrow';

/** The choice of rows in a file, part of the file name: as the chart has them, one row per figure, or all behind the chart. */
export type Scope = 'displayed' | 'long' | 'all';

type Bytes = Uint8Array<ArrayBuffer>;

interface FormatInfo {
	readonly label: string;
	/** Typical use. */
	readonly hint: string;
	readonly mediaType: string;
	/** Loads its writer on first use, so that pages stay small. */
	write(tables: readonly DataTable[], meta: Provenance): Promise<Bytes>;
}

/** A format for a single table: several tables are zipped. */
const single =
	(extension: string, load: () => Promise<(table: DataTable, meta: Provenance) => Bytes>) =>
	async (tables: readonly DataTable[], meta: Provenance): Promise<Bytes> => {
		const write = await load();
		const [only] = tables;
		if (only && tables.length === 1) return write(only, meta);
		return (await import('./zip')).writeZip(tables, meta, extension, (table) => write(table, meta));
	};

export const formats: Readonly<Record<Format, FormatInfo>> = {
	csv: {
		label: 'CSV',
		hint: 'for spreadsheets and statistics programs',
		mediaType: 'text/csv;charset=utf-8',
		async write(tables, meta) {
			const [only] = tables;
			if (!only || tables.length > 1) return formats.zip.write(tables, meta);
			return (await import('./csv')).writeCsv(only);
		}
	},
	comma: {
		label: 'CSV, decimal comma',
		hint: 'for spreadsheets set to German, French, Spanish and other languages with 1,5 for 1.5',
		mediaType: 'text/csv;charset=utf-8',
		write: single('csv', async () => {
			const { writeCsv } = await import('./csv');
			return (table) => writeCsv(table, { comma: true });
		})
	},
	zip: {
		label: 'CSV with description',
		hint: 'a zip with a README, the settings and the statements (Frictionless Data Package)',
		mediaType: 'application/zip',
		async write(tables, meta) {
			const [{ writeCsv }, { writeZip }] = await Promise.all([import('./csv'), import('./zip')]);
			return writeZip(tables, meta, 'csv', (table) => writeCsv(table, { mark: false }), true);
		}
	},
	xlsx: {
		label: 'Excel',
		hint: 'with a README sheet',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: async (tables, meta) => (await import('./xlsx')).writeXlsx(tables, meta)
	},
	json: {
		label: 'JSON',
		hint: 'for programs, with the sources of the rows',
		mediaType: 'application/json',
		write: async (tables, meta) => (await import('./json')).writeJson(tables, meta)
	},
	parquet: {
		label: 'Parquet',
		hint: 'typed columns, for DuckDB, R and Python',
		mediaType: 'application/vnd.apache.parquet',
		write: single('parquet', async () => (await import('./parquet')).writeParquet)
	},
	arrow: {
		label: 'Arrow',
		hint: 'typed columns (Feather), for R and Python',
		mediaType: 'application/vnd.apache.arrow.file',
		write: single('arrow', async () => (await import('./arrow')).writeArrow)
	}
};

export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

const isZipped = (format: Format, tables: number): boolean =>
	format === 'zip' || (tables > 1 && format !== 'xlsx' && format !== 'json');

/** Prefix of every file name. */
export const fileStem = (slug: string, release: string): string => `${slug}_${release}`;

/** Such as `since-onset_2026-11_displayed.csv`; several tables in one zip, such as `since-onset_2026-11_all.parquet.zip`. */
export function fileName(slug: string, release: string, scope: string, format: Format, tables = 1): string {
	const kind = { zip: 'csv', comma: 'csv' }[format as string] ?? format;
	const variant = format === 'comma' ? '_decimal-comma' : '';
	return `${fileStem(slug, release)}_${scope}${variant}.${kind}${isZipped(format, tables) ? '.zip' : ''}`;
}

/** @throws {TypeError} when a cell is not of its field's type. */
export async function makeFile(
	format: Format,
	tables: readonly DataTable[],
	meta: Provenance
): Promise<Blob> {
	const { mediaType, write } = formats[format];
	const type = isZipped(format, tables.length) ? formats.zip.mediaType : mediaType;
	return new Blob([await write(tables, meta)], { type });
}

import { readCsv } from '../../lib/csv.js';
import type { ReadSource, SnapshotContents, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

/** A row of UNHCR's statistics, whichever way it came: blank cells are "not reported". */
export interface PublishedRow {
	/** Line or page and item, for messages. */
	readonly place: number | string;
	readonly cells: Readonly<Record<string, string>>;
}

/** One data set of the statistics, published both as a table of UNHCR's R package and as pages of JSON. */
export interface UnhcrDataset {
	readonly id: string;
	readonly title: string;
	readonly publisher?: string;
	readonly address: string;
	readonly rounding: string;
	/** What follows the columns that name year, origin and asylum. */
	readonly columns: readonly string[];
	readonly table: SnapshotTable;
	/** @throws DataFailure naming the row that contradicts the definition of the data set. */
	tidy(rows: readonly PublishedRow[], file: string): TidyRecord[];
}

/** `coo` and `coa` are UNHCR's own codes (AUS is Austria); only the `_iso` columns are read. */
export const namingColumns = ['year', 'coo_name', 'coo', 'coo_iso', 'coa_name', 'coa', 'coa_iso'] as const;

export const smallCountsRounded = 'Counts under 5 may be rounded to 0 or 5';

export function endpoint(name: string): string {
	return `https://api.unhcr.org/population/v1/${name}/`;
}

export function pairOf({ cells }: PublishedRow): { year: string; origin: string; asylum: string } {
	return { year: cells['year'] ?? '', origin: cells['coo_iso'] ?? '', asylum: cells['coa_iso'] ?? '' };
}

/** Year, origin and asylum with the named columns as they are. */
export function withColumns(row: PublishedRow, columns: readonly string[]): Record<string, string> {
	return {
		...pairOf(row),
		...Object.fromEntries(columns.map((column) => [column, row.cells[column] ?? '']))
	};
}

/** Reads the table as packaged in UNHCR's R package. */
export function packagedReader(dataset: UnhcrDataset): SnapshotReader {
	return {
		id: dataset.id,
		tables: [dataset.table],
		async read({ path, file }) {
			const { rows } = readCsv(path, file, [...namingColumns, ...dataset.columns]);
			return contentsOf(
				dataset,
				rows.map(({ line, cells }) => ({ place: line, cells })),
				file
			);
		}
	};
}

export function contentsOf(
	dataset: UnhcrDataset,
	rows: readonly PublishedRow[],
	file: string
): SnapshotContents {
	const records = dataset.tidy(rows, file);
	const lastYear = records.reduce((last, { year = '' }) => (year > last ? year : last), '');
	return { tables: [{ table: dataset.table, records }], sources: [sourceOf(dataset, lastYear)] };
}

function sourceOf(dataset: UnhcrDataset, lastYear: string): ReadSource {
	return {
		id: dataset.id,
		publisher: dataset.publisher ?? 'UNHCR',
		title: `Refugee Population Statistics Database: ${dataset.title}`,
		address: dataset.address,
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage: 'June 2026, corrected 25 June 2026',
		as_of: `${lastYear}-12-31`,
		rounding: dataset.rounding,
		grade: 'official',
		formula: null,
		inputs: []
	};
}

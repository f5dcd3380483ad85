import { latest } from '../csv-reader.js';
import type { PublishedRow } from '../published-row.js';
import type { ReadSource, SnapshotTable, TidyRecord, Tolerance } from '../types.js';

/** One data set of the statistics, published both as a table of UNHCR's R package and as pages of JSON. */
export interface UnhcrDataset {
	readonly id: string;
	readonly title: string;
	readonly publisher?: string;
	readonly address: string;
	readonly rounding: string;
	/** Columns after those that name year, origin and asylum. */
	readonly columns: readonly string[];
	/** Columns that some downloads lack and that the tidy table does not need. */
	readonly optional?: readonly string[];
	readonly table: SnapshotTable;
	readonly tolerance: Tolerance;
	/**
	 * The tidy row, or null for a row that is left out.
	 * @throws DataFailure naming the row that contradicts the data set's definition.
	 */
	map(row: PublishedRow): TidyRecord | null;
}

/** `coo` and `coa` are UNHCR's own codes (AUS is Austria); only the `_iso` columns are read. */
export const namingColumns = ['year', 'coo_name', 'coo', 'coo_iso', 'coa_name', 'coa', 'coa_iso'] as const;

/** The tidy columns that name year, origin and country of asylum. */
export const pairColumns = { year: 'year', origin: 'coo_iso', asylum: 'coa_iso' } as const;

/** Tolerance of yearly figures of UNHCR, which revises past years by a little. */
export function yearlyTolerance(rest: Pick<Tolerance, 'jump' | 'spike' | 'lastTotal'>): Tolerance {
	return { every: 'year', openPeriods: 1, share: 0.02, amount: 20_000, ...rest };
}

export const smallCountsRounded = 'Counts under 5 may be rounded to 0 or 5';

export function endpoint(name: string): string {
	return `https://api.unhcr.org/population/v1/${name}/`;
}

/** Columns whose published and tidy names are the same. */
export function sameNames(columns: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(columns.map((column) => [column, column]));
}

/** @throws DataFailure when people displaced inside a country are recorded in another one. */
export function assertDisplacedInside(row: PublishedRow): void {
	const { origin, asylum } = row.pick(pairColumns);
	if (origin === asylum) return;
	throw row.failure(
		`people displaced inside ${origin} are recorded in ${asylum}`,
		'Look the row up again: internal displacement has one country'
	);
}

/** The source without its edition, which the file or the command tells. */
export function sourceOf(dataset: UnhcrDataset, records: readonly TidyRecord[]): ReadSource {
	return {
		id: dataset.id,
		publisher: dataset.publisher ?? 'UNHCR',
		title: `Refugee Population Statistics Database: ${dataset.title}`,
		address: dataset.address,
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage: null,
		as_of: `${latest(records, 'year')}-12-31`,
		rounding: dataset.rounding,
		grade: 'official'
	};
}

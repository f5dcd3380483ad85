import { group } from 'd3-array';
import { sum, type Interval } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';
import type { Results } from '../types';

/** Rows of one query; none where the settings do not need it. */
export const rowsOf = (results: Results, name: string): readonly Row[] => results[name] ?? [];

export const number = (row: Row, column: string): number => Number(row[column]);
export const text = (row: Row, column: string): string => String(row[column]);

/** The bounds in the columns `low`, `value` and `high`, or in those named after `column`. */
export const intervalIn = (row: Row, column?: string): Interval => ({
	low: number(row, column ? `${column}_low` : 'low'),
	value: number(row, column ?? 'value'),
	high: number(row, column ? `${column}_high` : 'high')
});

/** Rows by series, in the order in which they come. */
export const byKey = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
	group(rows, (row) => text(row, 'key'));

export const byTime = (rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> =>
	group(rows, (row) => number(row, 't'));

export const sourcesIn = (rows: readonly Row[]): string[] => [
	...new Set(rows.map((row) => text(row, 'source_id')))
];

export const sumOf = (rows: readonly Row[], column?: string): Interval =>
	sum(rows.map((row) => intervalIn(row, column)));

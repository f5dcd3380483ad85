import { sum, type Interval } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';

export const number = (row: Row, column: string): number => Number(row[column]);
export const text = (row: Row, column: string): string => String(row[column]);

/** The bounds in the columns `low`, `value` and `high`, or in those named after `column`. */
export const intervalIn = (row: Row, column?: string): Interval => ({
	low: number(row, column ? `${column}_low` : 'low'),
	value: number(row, column ?? 'value'),
	high: number(row, column ? `${column}_high` : 'high')
});

/** Rows by series, in the order in which they come. */
export function byKey(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = text(row, 'key');
		const own = groups.get(key);
		if (own) own.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

export function byTime(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
	const groups = new Map<number, Row[]>();
	for (const row of rows) {
		const t = number(row, 't');
		const own = groups.get(t);
		if (own) own.push(row);
		else groups.set(t, [row]);
	}
	return groups;
}

export const sourcesIn = (rows: readonly Row[]): string[] => [
	...new Set(rows.map((row) => text(row, 'source_id')))
];

export const sumOf = (rows: readonly Row[], column?: string): Interval =>
	sum(rows.map((row) => intervalIn(row, column)));

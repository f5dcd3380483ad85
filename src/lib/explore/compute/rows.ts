import { group } from 'd3-array';
import { intervalOf, numberOf, textOf } from '$lib/analysis/rows';
import { sum, type Interval } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';
import type { Results } from '../types';

/** Rows of one query; empty if the settings do not need it. */
export const rowsOf = (results: Results, name: string): readonly Row[] => results[name] ?? [];

/** Rows by series, in their original order. */
export const byKey = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
	group(rows, (row) => textOf(row, 'key'));

export const byTime = (rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> =>
	group(rows, (row) => numberOf(row, 't'));

export const sourcesIn = (rows: readonly Row[]): string[] => [
	...new Set(rows.map((row) => textOf(row, 'source_id')))
];

export const sumOf = (rows: readonly Row[]): Interval => sum(rows.map((row) => intervalOf(row)));

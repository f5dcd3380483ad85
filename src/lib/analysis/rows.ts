import { interval, type Interval } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';

export const textOf = (row: Row, column: string): string => String(row[column]);

/** `null` stays `null`. */
export const optionalTextOf = (row: Row, column: string): string | null =>
	row[column] === null || row[column] === undefined ? null : String(row[column]);

export const numberOf = (row: Row, column: string): number => Number(row[column]);

/** `null` stays `null`. */
export const optionalNumberOf = (row: Row, column: string): number | null =>
	row[column] === null || row[column] === undefined ? null : Number(row[column]);

/**
 * The columns `low`, `value` and `high`, or `name_low`, `name_value` and `name_high`.
 * @throws {RangeError} when the row has no such columns or they do not enclose the value.
 */
export function intervalOf(row: Row, name?: string): Interval {
	const column = (bound: string) => numberOf(row, name === undefined ? bound : `${name}_${bound}`);
	return interval(column('low'), column('value'), column('high'));
}

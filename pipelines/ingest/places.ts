import type { TidyRecord } from './types.js';

const places = new WeakMap<TidyRecord, number | string>();

/** Remembers where in the publisher's file a tidy row was read: a line, or words such as "page 2, item 7". */
export function placed<T extends TidyRecord>(record: T, place: number | string): T {
	places.set(record, place);
	return record;
}

/** Undefined for a row that was not read at one place. */
export function placeOf(record: TidyRecord): number | string | undefined {
	return places.get(record);
}

import type { SnapshotReader, TidyRecord } from '../types.js';
import type { FetchTools } from './pages.js';

/** Limits within which a new snapshot may differ from the present one without review by a person. */
export interface Plausibility {
	/** The year or month of a row. */
	period(record: TidyRecord): string;
	/** Number of latest periods in the present snapshot that are still open: their totals may change freely. */
	readonly openPeriods: number;
	/** Largest plausible relative change of a closed period's total, 0–1 … */
	readonly share: number;
	/** … unless the change stays below this amount. */
	readonly amount: number;
}

interface LiveRequest extends FetchTools {
	/** URL of the publisher or a mirror. */
	readonly address: string;
	/** YYYY-MM-DD. */
	readonly today: string;
	/** Last day covered by the present snapshot, if any. */
	readonly presentAsOf: string | null;
}

/** A source that can be fetched from its publisher. */
export interface LiveSource {
	/** Reads the file that `fetch` writes; its id names the source. */
	readonly reader: SnapshotReader;
	readonly address: string;
	readonly plausibility: Plausibility;
	/** Fetches the data, verifies that they match the query, and returns the path of a file for the reader. */
	fetch(request: LiveRequest): Promise<string>;
}

/** The calendar or fiscal year of a row. */
export function yearOf(record: TidyRecord): string {
	return (record['year'] ?? record['fiscal_year'] ?? record['as_of'] ?? '').slice(0, 4);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

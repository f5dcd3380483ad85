import type { SnapshotReader, TidyRecord } from '../types.js';
import type { FetchTools } from './pages.js';

/** How far a new snapshot may differ from the present one before a person must look at it. */
export interface Plausibility {
	/** The year or month that a row counts for. */
	period(record: TidyRecord): string;
	/** How many of the last periods of the present snapshot are still open: their totals may change freely. */
	readonly openPeriods: number;
	/** Largest plausible change of a closed period's total, as a share of it … */
	readonly share: number;
	/** … unless the change stays below this amount. */
	readonly amount: number;
}

interface LiveRequest extends FetchTools {
	/** The publisher's address, or a mirror. */
	readonly address: string;
	/** YYYY-MM-DD. */
	readonly today: string;
	/** Last day that the present snapshot covers, if there is one. */
	readonly presentAsOf: string | null;
}

/** A source that can be fetched from its publisher. */
export interface LiveSource {
	/** Reads the file that `fetch` writes; its id names the source. */
	readonly reader: SnapshotReader;
	readonly address: string;
	readonly plausibility: Plausibility;
	/** Fetches, verifies that the result answers the query, and returns the path of a file for the reader. */
	fetch(request: LiveRequest): Promise<string>;
}

/** The calendar or fiscal year of a row. */
export function yearOf(record: TidyRecord): string {
	return (record['year'] ?? record['fiscal_year'] ?? record['as_of'] ?? '').slice(0, 4);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

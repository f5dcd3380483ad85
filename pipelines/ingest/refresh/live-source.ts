import type { SnapshotReader } from '../types.js';
import type { FetchTools } from './pages.js';

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
	/** Fetches the data, verifies that they match the query, and returns the path of a file for the reader. */
	fetch(request: LiveRequest): Promise<string>;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

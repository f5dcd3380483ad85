/** A value as it crosses the port. Dates are ISO text (`YYYY-MM-DD`); BIGINT and HUGEINT never cross: cast in SQL. */
export type Scalar = string | number | boolean | null;

export type Row = Readonly<Record<string, Scalar>>;

/** One read-only statement. Values travel only as bound parameters (`?`), never inside the text. */
export interface Query {
	readonly sql: string;
	readonly params: readonly Scalar[];
	/** Published tables that the statement reads; an engine loads exactly these. */
	readonly tables: readonly string[];
}

/** A database: native DuckDB while prerendering, DuckDB-WASM in the browser. */
export interface Engine {
	/**
	 * @throws {QueryError} with one sentence for the reader.
	 * @throws the signal's reason once `signal` is aborted.
	 */
	run(query: Query, signal?: AbortSignal): Promise<readonly Row[]>;
	close(): Promise<void>;
}

/** Bytes fetched so far while the engine and its tables load, after decompression. */
export interface Progress {
	readonly loaded: number;
	readonly total: number;
}

/**
 * The kind of failure, for code that acts on it: `blocked` cannot be retried in this browser, `engine` needs a
 * fresh start, `network` and `data` may succeed later, `statement` is a mistake in the query.
 */
export type QueryFailure = 'blocked' | 'engine' | 'network' | 'data' | 'statement';

export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly failure: QueryFailure;

	/** @param message One plain sentence for the reader; the technical error goes into `cause`. */
	constructor(message: string, failure: QueryFailure = 'statement', cause?: unknown) {
		super(message, cause === undefined ? undefined : { cause });
		this.failure = failure;
	}
}

/** The rows of a view's statements, under their names. */
export type ResultSets<Names extends string = string> = Readonly<Record<Names, readonly Row[]>>;

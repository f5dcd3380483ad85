/** A value as it crosses the port. Dates are ISO text (`YYYY-MM-DD`); BIGINT and HUGEINT never cross: cast in SQL. */
export type Scalar = string | number | boolean | null;

export type Row = Readonly<Record<string, Scalar>>;

/** One read-only statement. Values travel only as bound parameters (`?`), never inside the text. */
export interface Query {
	readonly sql: string;
	readonly params: readonly Scalar[];
	/** Published tables that the statement reads; an engine loads exactly these. */
	readonly tables: readonly string[];
	/** Answers with no rows where one of the tables is not published, as in releases made before it existed. */
	readonly isOptional?: boolean;
	/** Wider queries whose rows add up to the rows of this one, in the order in which they are tried. */
	readonly rollUps?: readonly RollUp[];
}

/**
 * How the rows of a wider query add up to those of a narrower one, exactly: the same columns (keys, then sums) in the
 * order of the keys. Only for sums of whole numbers.
 */
export interface RollUp {
	readonly from: Query;
	/** Rows count when each of these columns holds one of the values. */
	readonly where: Readonly<Record<string, readonly string[]>>;
	/** Columns that group the result, from a column of the wider query or with one value for all. */
	readonly keys: Readonly<Record<string, { readonly column: string } | { readonly value: Scalar }>>;
	/** Columns that are added up; nulls count for nothing. */
	readonly sums: readonly string[];
	/** The engine runs `from` in place of the query: it has few more rows and also serves the queries likely to come next. */
	readonly isSmall?: boolean;
}

/** A database: native DuckDB during prerendering, DuckDB-WASM in the browser. */
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
 * fresh start, `network` and `data` may succeed later, `statement` is an error in the query.
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

/** The sentence for the reader; `otherwise` for errors that browsers word themselves. */
export const sentenceOf = (error: unknown, otherwise: string): string =>
	error instanceof QueryError ? error.message : otherwise;

/** The rows of a view's statements, keyed by statement name. */
export type ResultSets<Names extends string = string> = Readonly<Record<Names, readonly Row[]>>;

import { QueryError, type QueryFailure } from '$lib/query/port';
import { StatementTimeout } from '$lib/query/statement-timeout';
import { MAX_SECONDS } from './limits';

/** One sentence for the reader, and the engine's own message. */
export interface ErrorMessage {
	readonly sentence: string;
	readonly engine?: string;
}

const nextRunStartsAgain = 'The next run starts with the published tables again.';

/** Failures that cannot be fixed by changing the statement. */
const failures: Readonly<Record<Exclude<QueryFailure, 'statement'>, string>> = {
	blocked:
		'This browser blocks WebAssembly here, which the console needs; the tables can be downloaded below.',
	engine: `The database ran out of memory or failed. ${nextRunStartsAgain}`,
	network: 'The tables could not be fetched, perhaps there is no connection; the next run tries again.',
	data: 'A file of the database is missing or arrived damaged; the next run tries again.'
};

/** Sentences by pattern of the engine's message. */
const sentences: readonly (readonly [pattern: RegExp, sentence: string])[] = [
	[
		/^Permission Error|configuration has been locked|^IO Error|^(HTTP|Extension|Missing Extension) |INSTALL|is not in the catalog, but it exists in the/i,
		'The console reads the tables of this page and nothing else: files, other addresses, extensions and settings are closed to it.'
	],
	[/single statement/, 'Run one statement at a time.'],
	[/^Parser Error/, 'This is not SQL as DuckDB reads it.'],
	[
		/^(Binder|Catalog) Error/,
		'The statement names something that is not there, or uses it in a way that does not fit.'
	],
	[
		/^(Conversion|Invalid Input|Out of Range|Mismatch Type) Error/,
		'A value could not be turned into what the statement asks for.'
	],
	[
		/Out of Memory/i,
		`The statement needs more memory than the database has here: add a condition or a limit. ${nextRunStartsAgain}`
	],
	[
		/^(TransactionContext|Transaction) Error/,
		'An earlier statement left a transaction open: run ROLLBACK, or start anew.'
	]
];

/** The engine wraps errors that occur while rows are read. */
const withoutWrapper = (message: string): string =>
	message
		.trim()
		.replace(/^Invalid Input Error: Attempting to fetch from an unsuccessful query result\s+Error: /, '');

/** @param error Thrown by `SandboxedDatabase.run`. */
export function errorMessage(error: unknown): ErrorMessage {
	if (error instanceof StatementTimeout)
		return {
			sentence: `Stopped after ${MAX_SECONDS} seconds, the longest that a statement may take here. ${nextRunStartsAgain}`
		};
	const cause = error instanceof QueryError ? error.cause : error;
	const engine = cause instanceof Error && cause.message ? withoutWrapper(cause.message) : undefined;
	const detail = engine ? { engine } : {};
	if (!(error instanceof QueryError)) return { sentence: 'The statement could not be run.', ...detail };
	if (error.failure !== 'statement') return { sentence: failures[error.failure], ...detail };
	// Already our own sentence, e.g. on an unsupported column.
	if (!engine) return { sentence: error.message };
	return {
		sentence:
			sentences.find(([pattern]) => pattern.test(engine))?.[1] ??
			'The database could not run this statement.',
		engine
	};
}

export const emptyMessage: ErrorMessage = { sentence: 'Write a statement first, or choose an example.' };

export const cancelledMessage: ErrorMessage = { sentence: `Stopped. ${nextRunStartsAgain}` };

import { QueryError, type QueryFailure } from '$lib/query/port';
import { OutOfTime } from '$lib/query/out-of-time';
import { LONGEST_SECONDS } from './limits';

/** What went wrong: one sentence for the reader, and what the engine itself said. */
export interface Told {
	readonly sentence: string;
	readonly engine?: string;
}

const startsAnew = 'The next run starts with the published tables again.';

/** Everything that is not the statement's fault. */
const failed: Readonly<Record<Exclude<QueryFailure, 'statement'>, string>> = {
	blocked:
		'This browser blocks WebAssembly here, which the console needs; the tables can be downloaded below.',
	engine: `The database ran out of memory or failed. ${startsAnew}`,
	network: 'The tables could not be fetched, perhaps there is no connection; the next run tries again.',
	data: 'A file of the database is missing or arrived damaged; the next run tries again.'
};

/** By how the engine's message begins, or what it holds. */
const kinds: readonly (readonly [pattern: RegExp, sentence: string])[] = [
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
	[/^Out of Memory/i, 'The statement needs more memory than the database has here.'],
	[
		/^(TransactionContext|Transaction) Error/,
		'An earlier statement left a transaction open: run ROLLBACK, or start anew.'
	]
];

/** What goes wrong while rows are read arrives in the engine's words for that, before those for why. */
const withoutWrapper = (message: string): string =>
	message
		.trim()
		.replace(/^Invalid Input Error: Attempting to fetch from an unsuccessful query result\s+Error: /, '');

/** @param error what `SealedDatabase.run` threw. */
export function tell(error: unknown): Told {
	if (error instanceof OutOfTime)
		return {
			sentence: `Stopped after ${LONGEST_SECONDS} seconds, the longest that a statement may take here. ${startsAnew}`
		};
	const cause = error instanceof QueryError ? error.cause : error;
	const engine = cause instanceof Error && cause.message ? withoutWrapper(cause.message) : undefined;
	const said = engine ? { engine } : {};
	if (!(error instanceof QueryError)) return { sentence: 'The statement could not be run.', ...said };
	if (error.failure !== 'statement') return { sentence: failed[error.failure], ...said };
	// A sentence of our own, such as of a column that cannot be shown.
	if (!engine) return { sentence: error.message };
	return {
		sentence:
			kinds.find(([pattern]) => pattern.test(engine))?.[1] ?? 'The database could not run this statement.',
		engine
	};
}

export const stoppedByReader: Told = { sentence: `Stopped. ${startsAnew}` };

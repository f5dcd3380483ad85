import { QueryError } from './port';

/** The first line of an engine's message; the rest quotes the statement. */
const firstLine = (cause: unknown): string =>
	(cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';

const stays = 'the chart and the table stay as they were published';

/** Of a page whose files were replaced by a newer version. */
export const OUTDATED = `This chart is older than the figures; ${stays}.`;

/** What readers see when the database in the page fails. */
export const failures = {
	blocked: (cause: unknown) =>
		new QueryError(
			`This browser blocks WebAssembly here, so the database cannot start; ${stays}.`,
			'blocked',
			cause
		),
	engine: (cause: unknown) => new QueryError(`The database in this page stopped; ${stays}.`, 'engine', cause),
	offline: (cause: unknown) =>
		new QueryError(
			`The data could not be fetched, perhaps because there is no connection; ${stays}.`,
			'network',
			cause
		),
	slow: (cause: unknown) =>
		new QueryError(`The connection is too slow to fetch the data now; ${stays}.`, 'network', cause),
	outdated: (cause: unknown) => new QueryError(OUTDATED, 'data', cause),
	missing: (file: string, cause: unknown) =>
		new QueryError(`This site does not have the file ${file}; ${stays}.`, 'data', cause),
	damaged: (file: string, cause: unknown) =>
		new QueryError(`The file ${file} arrived damaged; ${stays}.`, 'data', cause),
	statement: (cause: unknown) =>
		new QueryError(
			`The database could not answer this question (${firstLine(cause)}); ${stays}.`,
			'statement',
			cause
		),
	unknownTable: (table: string) =>
		new QueryError(`The table ${table} is not part of the published data; ${stays}.`),
	wrongType: (column: string, type: string) =>
		new QueryError(`The column ${column} holds ${type} values, which pages cannot show; ${stays}.`),
	wrongParameter: (position: number) =>
		new QueryError(`Parameter ${position} is not a finite number, text, truth value or null; ${stays}.`)
} as const;

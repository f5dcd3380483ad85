import type { Query } from './port';
import { parameterKey } from './query-key';

/**
 * Which file holds the rows of which query. Made while the site is built and carried by the page, so that the browser
 * hashes nothing. The full text of each statement is its key: a changed text finds nothing. Plain data.
 */
export interface AnswerIndex {
	/** Release of the tables that the answers come from. */
	readonly release: string;
	readonly statements: readonly {
		readonly sql: string;
		/** File names by the parameters as JSON. */
		readonly files: Readonly<Record<string, string>>;
	}[];
}

export const emptyIndex = (release: string): AnswerIndex => ({ release, statements: [] });

/** Groups files by statement. @param stored Queries with the names of their files. */
export function answerIndex(
	release: string,
	stored: readonly { readonly query: Query; readonly file: string }[]
): AnswerIndex {
	const statements = new Map<string, Record<string, string>>();
	for (const { query, file } of stored)
		statements.set(query.sql, { ...statements.get(query.sql), [parameterKey(query.params)]: file });
	return { release, statements: [...statements].map(([sql, files]) => ({ sql, files })) };
}

/** Name of the file with the rows of a query; `undefined` when they are not stored. */
export function answerFile(index: AnswerIndex, { sql, params }: Query): string | undefined {
	const files = index.statements.find((statement) => statement.sql === sql)?.files ?? {};
	const key = parameterKey(params);
	return Object.hasOwn(files, key) ? files[key] : undefined;
}

/** File names are hashes: anything else leads nowhere. */
const NAME = /^[0-9a-f]{16,64}$/;

/** Address of an answer. @param data Address of the folder of the release's data, without a slash at the end. */
export function answerAddress(data: string, file: string): string {
	if (!NAME.test(file)) throw new RangeError(`Not the name of an answer: ${file}`);
	return `${data}/answers/${file}.json`;
}

/** Addresses of all answers of an index. @param data Address of the folder of the release's data, without a slash at the end. */
export const answerAddresses = ({ statements }: AnswerIndex, data: string): readonly string[] =>
	statements.flatMap(({ files }) => Object.values(files).map((file) => answerAddress(data, file)));

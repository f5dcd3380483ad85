import type { Scalar } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { ALL } from './places';

/** Conditions of a statement with the values of their `?`, in order. */
export interface Where {
	readonly conditions: readonly string[];
	readonly params: readonly Scalar[];
}

/** @param column An identifier of ours, never a reader's text. */
export const among = (column: string, members: readonly string[]): Where => ({
	conditions: [`list_contains(string_split(?, '~'), ${column})`],
	params: [listParameter(members)]
});

/** Nothing is asked where all members count: a condition that is always true takes as long as one that is not. */
export const member = (column: string, members: readonly string[]): Where =>
	members.includes(ALL) ? { conditions: [], params: [] } : among(column, members);

export const plainly = (...conditions: readonly string[]): Where => ({ conditions, params: [] });

export const equals = (column: string, value: Scalar): Where => ({
	conditions: [`${column} = ?`],
	params: [value]
});

/** One `where`, with the values of all its parts. */
export const whereOf = (...parts: readonly Where[]) => ({
	text: `where ${parts.flatMap(({ conditions }) => conditions).join('\n\tand ')}`,
	params: parts.flatMap(({ params }) => params)
});

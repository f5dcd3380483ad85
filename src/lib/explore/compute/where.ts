import type { Scalar } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { ALL } from '../settings/places';

/** Conditions of a statement with the values of their `?`, in order. */
export interface Where {
	readonly conditions: readonly string[];
	readonly params: readonly Scalar[];
}

export const equals = (column: string, value: Scalar): Where => ({
	conditions: [`${column} = ?`],
	params: [value]
});

/**
 * One member is compared and not searched for in a list: that takes a quarter of the time.
 * @param column An identifier of ours, never a reader's text.
 */
export function among(column: string, members: readonly string[]): Where {
	const [only, another] = members;
	if (only !== undefined && another === undefined) return equals(column, only);
	return {
		conditions: [`list_contains(string_split(?, '~'), ${column})`],
		params: [listParameter(members)]
	};
}

/** Nothing is asked where all members count: a condition that is always true takes as long as one that is not. */
export const member = (column: string, members: readonly string[]): Where =>
	members.includes(ALL) ? { conditions: [], params: [] } : among(column, members);

export const plainly = (...conditions: readonly string[]): Where => ({ conditions, params: [] });

/** One `where`, with the values of all its parts. */
export const whereOf = (...parts: readonly Where[]) => ({
	text: `where ${parts.flatMap(({ conditions }) => conditions).join('\n\tand ')}`,
	params: parts.flatMap(({ params }) => params)
});

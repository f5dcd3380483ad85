import type { Scalar } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { ALL } from '../settings/places';

/** Conditions of a query with the values of their `?`, in order. */
export interface Where {
	readonly conditions: readonly string[];
	readonly params: readonly Scalar[];
}

export const equals = (column: string, value: Scalar): Where => ({
	conditions: [`${column} = ?`],
	params: [value]
});

/**
 * Compares with a single member directly, which takes a quarter of the time of a list search.
 * @param column An SQL identifier from this code, never from the address.
 */
export function among(column: string, members: readonly string[]): Where {
	const [only, another] = members;
	if (only !== undefined && another === undefined) return equals(column, only);
	return {
		conditions: [`list_contains(string_split(?, '~'), ${column})`],
		params: [listParameter(members)]
	};
}

/** No condition if all members count: one that is always true takes as long as any other. */
export const amongOrAll = (column: string, members: readonly string[]): Where =>
	members.includes(ALL) ? { conditions: [], params: [] } : among(column, members);

/** Conditions without parameters. */
export const unbound = (...conditions: readonly string[]): Where => ({ conditions, params: [] });

/** Joins conditions into one `where`, with all their values. */
export const whereOf = (...parts: readonly Where[]) => ({
	text: `where ${parts.flatMap(({ conditions }) => conditions).join('\n\tand ')}`,
	params: parts.flatMap(({ params }) => params)
});

/** A sum as DOUBLE, because sums of integers are HUGEINT. */
export const asDouble = (expression: string): string => `cast(sum(${expression}) as double)`;

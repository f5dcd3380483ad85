import type { Query, Scalar } from './port';

/** The parameters of a statement as text: `1`, `"1"` and `true` are three different ones. */
export const parameterKey = (params: readonly Scalar[]): string => JSON.stringify(params);

/** Identifies a query: two with the same key have the same rows, as long as the tables are the same. */
export const keyOf = ({ sql, params }: Query): string => JSON.stringify([sql, parameterKey(params)]);

/** The same queries without repetitions. */
export const distinct = (queries: readonly Query[]): readonly Query[] => [
	...new Map(queries.map((query) => [keyOf(query), query])).values()
];

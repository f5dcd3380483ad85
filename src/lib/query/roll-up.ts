import type { RollUp, Row, Scalar } from './port';

/** As SQL adds up: null counts for nothing, and a sum of nulls alone is null. */
const plus = (a: Scalar, b: Scalar): Scalar =>
	typeof a === 'number' && typeof b === 'number' ? a + b : (a ?? b);

/** As DuckDB orders: numbers by size, text by its bytes, nulls last. */
function compare(a: Scalar, b: Scalar): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}

type Key = RollUp['keys'][string];
const keyOf = (row: Row, key: Key): Scalar => ('value' in key ? key.value : (row[key.column] ?? null));

/** No text holds these characters. */
const [BETWEEN, NOTHING] = ['\u0000', '\u0001'];

/** The rows of a query from those of a wider one: filtered, grouped by the keys, added up, and in the order of the keys. */
export function rollUp(rows: readonly Row[], { where, keys, sums }: RollUp): readonly Row[] {
	const conditions = Object.entries(where).map(
		([column, members]) => [column, new Set<Scalar>(members)] as const
	);
	const columns = Object.entries(keys);
	const groups = new Map<string, Record<string, Scalar>>();
	for (const row of rows) {
		if (!conditions.every(([column, members]) => members.has(row[column] ?? null))) continue;
		let id = '';
		for (const [, key] of columns) id += `${BETWEEN}${keyOf(row, key) ?? NOTHING}`;
		let group = groups.get(id);
		if (!group) {
			group = {};
			for (const [name, key] of columns) group[name] = keyOf(row, key);
			groups.set(id, group);
		}
		for (const name of sums) group[name] = plus(group[name] ?? null, row[name] ?? null);
	}
	const names = Object.keys(keys);
	return [...groups.values()].sort((a, b) => {
		const name = names.find((one) => a[one] !== b[one]);
		return name === undefined ? 0 : compare(a[name] ?? null, b[name] ?? null);
	});
}

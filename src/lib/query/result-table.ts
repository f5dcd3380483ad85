import type { Scalar } from './port';

/** `string` also covers types without a counterpart here, such as times and lists. */
type ResultType = 'integer' | 'number' | 'date' | 'boolean' | 'string';

interface ResultColumn {
	/** Unique in the table. */
	readonly name: string;
	readonly type: ResultType;
}

/** The result of a statement with columns that are not known in advance. */
export interface ResultTable {
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly (readonly Scalar[])[];
	/** The statement has more rows than were read. */
	readonly isTruncated: boolean;
	readonly milliseconds: number;
}

const largestInt32 = 2 ** 31 - 1;

const holds: Readonly<Record<ResultType, (value: Scalar) => boolean>> = {
	integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= largestInt32,
	number: (value) => Number.isFinite(value),
	date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
	boolean: (value) => typeof value === 'boolean',
	string: (value) => typeof value === 'string'
};
const narrowestFirst: readonly ResultType[] = ['integer', 'number', 'date', 'boolean'];

/** The narrowest type that fits every value; an all-null column is text. */
function typeOfValues(values: readonly Scalar[]): ResultType {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return 'string';
	return narrowestFirst.find((type) => known.every(holds[type])) ?? 'string';
}

/** Unique column names, as every format requires: the second `a` becomes `a_2`. */
function uniqueNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let unique = name;
		for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
		taken.add(unique);
		return unique;
	});
}

/** Infers the type of each column from its values; a column with mixed types becomes text. */
export function resultTable(
	names: readonly string[],
	cells: readonly (readonly Scalar[])[],
	rest: Pick<ResultTable, 'isTruncated' | 'milliseconds'>
): ResultTable {
	const columns = uniqueNames(names).map((name, position) => ({
		name,
		type: typeOfValues(cells.map((row) => row[position] ?? null))
	}));
	const rows = cells.map((row) =>
		columns.map(({ type }, position) => {
			const value = row[position] ?? null;
			return type === 'string' && value !== null ? String(value) : value;
		})
	);
	return { columns, rows, ...rest };
}

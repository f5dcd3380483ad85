import type { Scalar } from './port';

/** What the values of a column are; `string` also for what has no other form here, such as times and lists. */
export type ResultType = 'integer' | 'number' | 'date' | 'boolean' | 'string';

export interface ResultColumn {
	/** Unique in the answer. */
	readonly name: string;
	readonly type: ResultType;
}

/** The rows of a statement whose columns nobody knows before. */
export interface Answer {
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly (readonly Scalar[])[];
	/** There are more rows than were read. */
	readonly isCutOff: boolean;
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
const inTurn: readonly ResultType[] = ['integer', 'number', 'date', 'boolean'];

/** The narrowest type that holds every value; a column of nothing but nulls is text. */
export function typeOfValues(values: readonly Scalar[]): ResultType {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return 'string';
	return inTurn.find((type) => known.every(holds[type])) ?? 'string';
}

/** Names that every format can keep apart: the second `a` becomes `a_2`. */
export function uniqueNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let unique = name;
		for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
		taken.add(unique);
		return unique;
	});
}

/** Columns typed by what they hold; a column that mixes numbers with what is none is text throughout. */
export function answerOf(
	names: readonly string[],
	cells: readonly (readonly Scalar[])[],
	rest: Pick<Answer, 'isCutOff' | 'milliseconds'>
): Answer {
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

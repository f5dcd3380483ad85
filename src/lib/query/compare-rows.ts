import type { Row, Scalar } from './port';

const relativeTolerance = 1e-9;

function isSame(a: Scalar | undefined, b: Scalar | undefined): boolean {
	if (typeof a !== 'number' || typeof b !== 'number') return a === b;
	if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
	return Object.is(a, b) || Math.abs(a - b) <= relativeTolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

const columnsOf = (row: Row): string => Object.keys(row).join(', ');

export type RowDifference =
	/** The results have as many rows. */
	| { readonly kind: 'count'; readonly left: number; readonly right: number }
	/** The rows of one place have these columns. @member row From 0. */
	| { readonly kind: 'columns'; readonly row: number; readonly left: string; readonly right: string }
	| {
			readonly kind: 'value';
			readonly row: number;
			readonly column: string;
			readonly left: Scalar;
			readonly right: Scalar;
	  };

function* valueDifferences(row: number, left: Row, right: Row): Generator<RowDifference> {
	for (const [column, value] of Object.entries(left)) {
		const other = right[column] ?? null;
		if (!isSame(value, other)) yield { kind: 'value', row, column, left: value, right: other };
	}
}

/**
 * How two results of one statement differ, in the order of the rows; nothing when they are equal: the same columns and
 * rows in the same order, integers and text exactly, other numbers to 1e-9 (relative, absolute below 1).
 */
export function* rowDifferences(a: readonly Row[], b: readonly Row[]): Generator<RowDifference> {
	if (a.length !== b.length) yield { kind: 'count', left: a.length, right: b.length };
	for (const [row, left] of a.entries()) {
		const right = b[row];
		if (!right) return;
		if (columnsOf(left) !== columnsOf(right))
			return yield { kind: 'columns', row, left: columnsOf(left), right: columnsOf(right) };
		yield* valueDifferences(row, left, right);
	}
}

const differenceText = (one: RowDifference): string => {
	if (one.kind === 'count') return `${one.left} rows against ${one.right}`;
	if (one.kind === 'columns') return `row ${one.row}: columns ${one.left} against ${one.right}`;
	return `row ${one.row}, ${one.column}: ${JSON.stringify(one.left)} against ${JSON.stringify(one.right)}`;
};

/**
 * The differences of two results, one sentence each.
 * @param atMost Maximum number of differences to report.
 */
export function compareRows(a: readonly Row[], b: readonly Row[], atMost = 5): string[] {
	const sentences: string[] = [];
	for (const difference of rowDifferences(a, b)) {
		if (sentences.length >= atMost) break;
		sentences.push(differenceText(difference));
	}
	return sentences;
}

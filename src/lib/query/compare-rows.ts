import type { Row, Scalar } from './port';

const relativeTolerance = 1e-9;

function isSame(a: Scalar | undefined, b: Scalar | undefined): boolean {
	if (typeof a !== 'number' || typeof b !== 'number') return a === b;
	if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
	return Object.is(a, b) || Math.abs(a - b) <= relativeTolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

const columnsOf = (row: Row): string => Object.keys(row).join(', ');

/**
 * How two results of one statement differ, one sentence per difference; empty when they are equal: the same columns and
 * rows in the same order, integers and text exactly, other numbers to 1e-9 (relative, absolute below 1).
 * @param atMost Differences that are reported.
 */
export function compareRows(a: readonly Row[], b: readonly Row[], atMost = 5): string[] {
	const differences: string[] = [];
	if (a.length !== b.length) differences.push(`${a.length} rows against ${b.length}`);
	for (const [index, left] of a.entries()) {
		const right = b[index];
		if (differences.length >= atMost || !right) break;
		if (columnsOf(left) !== columnsOf(right)) {
			differences.push(`row ${index}: columns ${columnsOf(left)} against ${columnsOf(right)}`);
			break;
		}
		for (const [name, value] of Object.entries(left))
			if (!isSame(value, right[name]))
				differences.push(
					`row ${index}, ${name}: ${JSON.stringify(value)} against ${JSON.stringify(right[name])}`
				);
	}
	return differences.slice(0, atMost);
}

import { expect, it } from 'vitest';
import { compareRows } from './compare-rows';
import type { Scalar } from './port';

const one = (value: Scalar) => [{ value }];

it.each<[Scalar, Scalar]>([
	[1, 1],
	[0.1 + 0.2, 0.3],
	[1e12 + 0.25, 1e12 + 0.2501],
	[null, null],
	['ä', 'ä'],
	[false, false],
	[Number.NaN, Number.NaN]
])('takes %s and %s for equal', (a, b) => {
	expect(compareRows(one(a), one(b))).toEqual([]);
});

it.each<[Scalar, Scalar]>([
	[1, 2],
	[9007199254740990, 9007199254740991],
	[0.1, 0.1000001],
	[1, '1'],
	[0, null],
	[0, false],
	['', null],
	[0.5, Number.NaN]
])('distinguishes %s from %s', (a, b) => {
	expect(compareRows(one(a), one(b))).toHaveLength(1);
});

it('names where rows differ', () => {
	expect(compareRows([{ a: 1, b: 2 }], [{ a: 1, b: 3 }])).toEqual(['row 0, b: 2 against 3']);
	expect(compareRows([{ a: 1 }], [])).toEqual(['1 rows against 0']);
	expect(compareRows([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toEqual(['row 0: columns a, b against b, a']);
});

it('reports a limited number of differences', () => {
	const rows = Array.from({ length: 100 }, (_, value) => ({ value }));
	expect(
		compareRows(
			rows,
			rows.map(({ value }) => ({ value: value + 1 }))
		)
	).toHaveLength(5);
});

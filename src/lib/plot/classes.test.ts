import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breaksFor, classLabels, classOf, nearestRound, strengthOf } from './classes';

it('rounds to 1, 2 or 5 by ratio', () => {
	expect([0.011, 0.038, 1.4, 1.45, 3.1, 3.3, 6.9, 7.2, 950].map(nearestRound)).toEqual([
		0.01, 0.05, 1, 2, 2, 5, 5, 10, 1000
	]);
});

it('puts class limits near the fifths, so that one extreme country does not crowd the others into one class', () => {
	const values = [0.001, 0.002, 0.005, 0.01, 0.02, 0.02, 0.04, 0.05, 0.09, 2.5];
	const breaks = breaksFor(values);
	expect(new Set(values.map((value) => classOf(value, breaks))).size).toBe(breaks.length + 1);
	expect(breaks.at(-1)).toBeLessThan(0.1);
	expect(classLabels([2, 5, 10])).toEqual(['under 2', '2 to 5', '5 to 10', '10 or more']);
});

it('orders classes like the values, with the highest in full colour', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 1e-4, max: 1e3, noNaN: true }), { maxLength: 40 }), (values) => {
			const breaks = breaksFor(values);
			expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
			expect(classLabels(breaks)).toHaveLength(breaks.length + 1);
			const strengths = [...values]
				.sort((a, b) => a - b)
				.map((value) => strengthOf(classOf(value, breaks), breaks));
			expect([...strengths].sort((a, b) => a - b)).toEqual(strengths);
			if (values.length > 0) expect(strengths.at(-1)).toBe(1);
		})
	);
});

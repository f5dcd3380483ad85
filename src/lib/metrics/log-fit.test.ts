import { describe, expect, it } from 'vitest';
import { fitLogLog } from './log-fit';

describe('a line through logarithms', () => {
	it('is found by least squares', () => {
		// log10: x 0, 1, 2 and y 0, 2, 1. Means 1 and 1; Σ(x − 1)(y − 1) = 1 + 0 + 0, Σ(x − 1)² = 2, Σ(y − 1)² = 2.
		// Slope ½; at x = 0 the line is ½, so 10^½; the share of the variation is ½ × 1 / 2.
		const { slope, r2, at } = fitLogLog([
			[1, 1],
			[10, 100],
			[100, 10]
		]);
		expect(slope).toBeCloseTo(0.5, 12);
		expect(r2).toBeCloseTo(0.25, 12);
		expect(at(1)).toBeCloseTo(Math.sqrt(10), 10);
		expect(at(10)).toBeCloseTo(10, 10);
	});

	it('goes through every point of a power of x', () => {
		// y = 8 / x².
		const { slope, r2, at } = fitLogLog([
			[1, 8],
			[2, 2],
			[4, 0.5]
		]);
		expect(slope).toBeCloseTo(-2, 12);
		expect(r2).toBeCloseTo(1, 12);
		expect(at(8)).toBeCloseTo(0.125, 12);
	});

	it('needs positive numbers and two positions', () => {
		expect(() => fitLogLog([[1, 0]])).toThrow(RangeError);
		expect(() =>
			fitLogLog([
				[2, 1],
				[2, 3]
			])
		).toThrow(RangeError);
	});
});

import { describe, expect, it } from 'vitest';
import { scaleLinear, scaleLog, scaleSqrt } from './scale';

describe('a scale', () => {
	it('gives twice the value twice the length', () => {
		const scale = scaleLinear([0, 50], [100, 300]);
		expect([0, 10, 20, 50, 100].map(scale)).toEqual([100, 140, 180, 300, 500]);
	});

	it('may run upwards', () => {
		expect([0, 5, 10].map(scaleLinear([0, 10], [200, 0]))).toEqual([200, 100, 0]);
	});

	it('by roots gives four times the value twice the length', () => {
		expect([0, 1, 4, 16].map(scaleSqrt([0, 16], [0, 80]))).toEqual([0, 20, 40, 80]);
	});

	it('that is logarithmic gives equal ratios equal lengths', () => {
		const scale = scaleLog([0.01, 100], [0, 400]);
		for (const [place, value] of [0.01, 0.1, 1, 10, 100].entries())
			expect(scale(value)).toBeCloseTo(100 * place);
	});

	it('without an extent lies in the middle of its range', () => {
		expect(scaleLinear([3, 3], [0, 10])(3)).toBe(5);
	});

	it('has round ticks in its domain, which widens to them', () => {
		const scale = scaleLinear([0, 47], [0, 470]);
		expect(scale.ticks(5)).toEqual([0, 10, 20, 30, 40]);
		const wider = scale.nice(5);
		expect(wider.domain()).toEqual([0, 50]);
		expect(wider(50)).toBe(470);
	});
});

import { expect, it } from 'vitest';
import { piecewiseScale } from './piecewise-scale';

const scale = piecewiseScale([
	{ value: 2017, at: 40 },
	{ value: 2020, at: 190 },
	{ value: 2022, at: 300 }
]);

it('is linear between two stops', () => {
	expect([2017, 2018, 2018.5, 2020, 2021, 2022].map(scale)).toEqual([40, 90, 115, 190, 245, 300]);
});

it('places values outside the stops at the nearest one', () => {
	expect([1999, 2030, Infinity].map(scale)).toEqual([40, 300, 300]);
});

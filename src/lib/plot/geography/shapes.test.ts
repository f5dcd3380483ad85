import { describe, expect, it } from 'vitest';
import {
	areaOf,
	bordersPath,
	countryPath,
	disputedPath,
	isInside,
	pointOf,
	ringsOf,
	type MapShapes
} from './shapes';

/** Two squares of four pixels side by side: A left, B right with a hole in it, and C too small to be drawn. */
const shapes: MapShapes = {
	width: 20,
	height: 10,
	unit: 0.5,
	arcs: [
		[8, 0, 0, 8],
		[8, 8, -8, 0, 0, -8, 8, 0],
		[8, 8, 8, 0, 0, -8, -8, 0],
		[11, 3, 2, 0, 0, 2, -2, 0, 0, -2]
	],
	countries: { AAA: [[0, 1]], BBB: [[-1, -3], [3]] },
	at: { AAA: [4, 4], BBB: [14, 6], CCC: [30, 10] },
	borders: [0],
	disputed: { 'a neck': [[0, 4, 8, 0]] }
};

describe('shapes of a map', () => {
	it('join lines into rings, backwards where the number is negative', () => {
		expect(ringsOf(shapes, 'AAA')[0]).toEqual([
			{ x: 4, y: 0 },
			{ x: 4, y: 4 },
			{ x: 0, y: 4 },
			{ x: 0, y: 0 },
			{ x: 4, y: 0 }
		]);
		expect(ringsOf(shapes, 'BBB')[0]?.map(({ x, y }) => [x, y])).toEqual([
			[4, 4],
			[4, 0],
			[8, 0],
			[8, 4],
			[4, 4]
		]);
	});

	it('become path data of relative steps, in any width', () => {
		expect(countryPath(shapes, 'AAA')).toBe('M4,0l0,4l-4,0l0,-4l4,0z');
		expect(countryPath(shapes, 'AAA', 40)).toBe('M8,0l0,8l-8,0l0,-8l8,0z');
		expect(countryPath(shapes, 'CCC')).toBe('');
		expect(bordersPath(shapes, 10)).toBe('M2,0l0,2');
		expect(disputedPath(shapes)).toBe('M0,2l4,0');
	});

	it('have a label point, even for countries too small to be drawn', () => {
		expect(pointOf(shapes, 'AAA', 40)).toEqual({ x: 4, y: 4 });
		expect(pointOf(shapes, 'CCC')).toEqual({ x: 15, y: 5 });
		expect(pointOf(shapes, 'XXX')).toBeNull();
	});

	it('have an area and contain points', () => {
		expect(areaOf(shapes, 'AAA')).toBe(16);
		expect(areaOf(shapes, 'AAA', 40)).toBe(64);
		expect(areaOf(shapes, 'CCC')).toBe(0);
		expect(isInside(shapes, 'AAA', { x: 1, y: 1 })).toBe(true);
		expect(isInside(shapes, 'AAA', { x: 5, y: 1 })).toBe(false);
		expect(isInside(shapes, 'BBB', { x: 5, y: 1 })).toBe(true);
		expect(isInside(shapes, 'BBB', { x: 6, y: 2 })).toBe(false);
	});
});

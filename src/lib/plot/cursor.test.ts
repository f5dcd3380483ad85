import { describe, expect, test } from 'vitest';
import { nearestPoint, pointAfterKey, pointsAtMoment, pointUnder } from './cursor';

const points = [
	{ x: 0, y: 0, colour: '', tooltip: 'a0', series: 'A' },
	{ x: 10, y: 0, colour: '', tooltip: 'a1', series: 'A' },
	{ x: 20, y: 0, colour: '', tooltip: 'a2', series: 'A' },
	{ x: 0, y: 50, colour: '', tooltip: 'b0', series: 'B' },
	{ x: 11, y: 50, colour: '', tooltip: 'b1', series: 'B' }
];

test('the pointer finds the nearest point within reach', () => {
	expect(nearestPoint(points, 9, 2)).toBe(1);
	expect(nearestPoint(points, 9, 26, 20)).toBeUndefined();
	expect(nearestPoint([], 0, 0)).toBeUndefined();
});

test('the pointer finds the point whose area contains it, wherever the mark is', () => {
	const column = (x: number) => ({
		to: { slug: '', search: '' },
		label: '',
		area: { x, y: -100, width: 10, height: 200 }
	});
	const columns = points.slice(0, 3).map((point, i) => ({ ...point, link: column(10 * i - 5) }));
	expect(pointUnder(columns, 14, 90, 20)).toBe(1);
	expect(pointUnder(columns, 16, 90, 20)).toBe(2);
	expect(pointUnder(columns, 26, 3, 20)).toBe(2);
	expect(pointUnder(columns, 26, 90, 20)).toBeUndefined();
	const overlapping = columns.map((point) => ({ ...point, link: column(0) }));
	expect(pointUnder(overlapping, 9, 50)).toBe(1);
});

describe('keys', () => {
	test('step along a series and stop at its ends', () => {
		expect(pointAfterKey(points, undefined, 'ArrowRight')).toBe(0);
		expect(pointAfterKey(points, 0, 'ArrowRight')).toBe(1);
		expect(pointAfterKey(points, 2, 'ArrowRight')).toBe(2);
		expect(pointAfterKey(points, 3, 'ArrowLeft')).toBe(3);
		expect(pointAfterKey(points, 1, 'Home')).toBe(0);
		expect(pointAfterKey(points, 3, 'End')).toBe(4);
	});

	test('change to the nearest point of the next series', () => {
		expect(pointAfterKey(points, 2, 'ArrowDown')).toBe(4);
		expect(pointAfterKey(points, 4, 'ArrowUp')).toBe(1);
		expect(pointAfterKey(points, 4, 'ArrowDown')).toBe(4);
	});

	test('ignores other keys, and charts without points', () => {
		expect(pointAfterKey(points, 0, 't')).toBeUndefined();
		expect(pointAfterKey([], undefined, 'ArrowRight')).toBeUndefined();
		expect(pointAfterKey(points, 99, 'ArrowRight')).toBe(0);
	});
});

describe('a crosshair', () => {
	const at = (series: string, key: string | undefined, y: number) => ({
		x: 5,
		y,
		series,
		tooltip: '',
		colour: 'red',
		moment: key === undefined ? undefined : { key, value: '1' }
	});
	const points = [at('low', '3', 90), at('other', '4', 20), at('high', '3', 10), at('alone', undefined, 50)];

	test('reads all series of its moment, the highest first', () => {
		expect(pointsAtMoment(points, points[0]).map(({ series }) => series)).toEqual(['high', 'low']);
	});
	test('is not drawn for a single point, or where moments are not compared', () => {
		expect(pointsAtMoment(points, points[1])).toEqual([]);
		expect(pointsAtMoment(points, points[3])).toEqual([]);
		expect(pointsAtMoment(points, undefined)).toEqual([]);
	});
});

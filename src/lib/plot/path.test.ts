import { expect, test } from 'vitest';
import { bandPath, linePath, stepPath } from './path';
import { symbolPath } from './symbol';

const points = [
	{ x: 0, y: 10 },
	{ x: 5, y: 8.123 },
	{ x: 10, y: 2 }
];

test('a line joins its points', () => {
	expect(linePath(points)).toBe('M0,10L5,8.12L10,2');
	expect(linePath([])).toBe('');
});

test('a step holds each value until the next', () => {
	expect(stepPath(points)).toBe('M0,10H5V8.12H10V2');
	expect(stepPath(points, 15)).toBe('M0,10H5V8.12H10V2H15');
	expect(stepPath(points, 5)).toBe('M0,10H5V8.12H10V2');
	expect(stepPath([])).toBe('');
});

test('a band runs along the high end and back along the low one', () => {
	const ranges = [
		{ x: 0, low: 10, high: 5 },
		{ x: 4, low: 8, high: 3 }
	];
	expect(bandPath(ranges)).toBe('M0,5L4,3L4,8L0,10Z');
	expect(bandPath(ranges, true, 6)).toBe('M0,5H4V3H6V8H4V10H0Z');
	expect(bandPath([])).toBe('');
});

test('symbols have about the area of the circle that they replace', () => {
	const area = (path: string): number => {
		const corners = path
			.slice(1, -1)
			.split('L')
			.map((corner) => corner.split(',').map(Number));
		const doubled = corners.reduce((sum, [x = 0, y = 0], i) => {
			const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
			return sum + x * nextY - nextX * y;
		}, 0);
		return Math.abs(doubled) / 2;
	};
	const circle = Math.PI * 100;
	const shapes = ['square', 'diamond', 'triangle', 'triangle-down', 'pentagon', 'star'] as const;
	for (const shape of shapes) {
		expect(area(symbolPath(shape, 0, 0, 10)) / circle).toBeGreaterThan(0.8);
		expect(area(symbolPath(shape, 0, 0, 10)) / circle).toBeLessThan(1.25);
	}
	expect(symbolPath('circle', 0, 0, 2)).toBe('M-2,0A2,2 0 1 1 2,0A2,2 0 1 1 -2,0Z');
});

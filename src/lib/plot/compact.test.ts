import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../tests/support/scenes';
import { moreRows } from '$lib/text/left-out';
import { fitMap, fitRows, withRemark } from './compact';
import { text } from './make-marks';
import type { Scene } from './scene';

/** A picture with a text for every row, each row 40 pixels high. */
const listOf = (rows: readonly string[]): Scene => ({
	width: 360,
	height: 40 * rows.length,
	marks: rows.map((row, i) => text({ x: 0, y: 40 * i + 20 }, row, { size: 14 })),
	legend: [],
	cursor: [],
	series: []
});

const letters = (count: number): string[] =>
	Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));

const fit = (rows: readonly string[], rankOf?: (row: string) => number) =>
	fitRows(rows, { rankOf, draw: listOf, leftOut: (count) => moreRows(count, 'letter', 'letters') }, 'narrow');

describe('rows that fit', () => {
	it('are all of them, without a remark, up to 520 pixels', () => {
		expect(wordsIn(fit(letters(13)))).toEqual(letters(13));
	});

	it('are otherwise as many as leave room for the remark, which counts the others', () => {
		// 12 rows are 480 pixels high; the remark below them takes 2 + 13.5 × 1.2 + 4, in all under 520.
		expect(wordsIn(fit(letters(20)))).toEqual([...letters(12), 'and 8 more letters in the full chart']);
	});

	it('are those of the lowest rank, in their own order', () => {
		const words = wordsIn(fit(letters(14), (row) => (row === 'n' ? 0 : 1)));
		expect(words).toEqual([...letters(11), 'n', 'and 2 more letters in the full chart']);
	});

	it('are at least one, whatever its height', () => {
		const tall = (rows: readonly string[]) => ({ ...listOf(rows), height: 900 });
		const scene = fitRows(letters(3), { draw: tall, leftOut: () => '' }, 'narrow');
		expect(wordsIn(scene)).toEqual(['a']);
	});
});

describe('a remark', () => {
	it('makes the picture higher by its lines, and is left out when empty', () => {
		const scene = listOf(['a']);
		expect(withRemark(scene, '', 'wide')).toBe(scene);
		// 40 + 2 + 14.5 × 1.2 + 4, rounded up.
		expect(withRemark(scene, 'One line', 'wide').height).toBe(64);
	});
});

describe('a map', () => {
	it('is as wide as its height allows, in steps of 20 pixels', () => {
		const square = (mapWidth: number): Scene => ({ ...listOf([]), height: mapWidth });
		expect(fitMap(square, 640, 'wide').height).toBe(500);
		expect(fitMap(square, 360, 'narrow').height).toBe(360);
	});
});

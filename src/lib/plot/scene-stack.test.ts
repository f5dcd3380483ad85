import { describe, expect, it } from 'vitest';
import { remark } from './make-marks';
import { legendPart, stackScene, type LayOut } from './scene-stack';

const partOf =
	(words: string, height: number): LayOut =>
	(top) => ({
		marks: [remark({ x: 0, y: top }, words, 'wide')],
		cursor: [{ x: 0, y: top, tooltip: words, series: words, colour: 'red' }],
		bottom: top + height
	});

describe('a stack of parts', () => {
	it('places each part below the one before and is as high as all of them', () => {
		const scene = stackScene([partOf('one', 10.5), partOf('two', 20)], 'wide', { series: [] });
		expect(scene.marks).toMatchObject([{ y: 0 }, { y: 10.5 }]);
		expect(scene.cursor.map(({ y }) => y)).toEqual([0, 10.5]);
		expect([scene.width, scene.height]).toEqual([760, 31]);
	});

	it('gathers the entries of its legends, and leaves no gap for an empty one', () => {
		const item = { id: 'a', text: 'what a means', symbol: () => [] };
		const withItem = stackScene([partOf('one', 10), legendPart([item], 6, 'wide')], 'wide', { series: [] });
		// A row of small text, 14.5 × 1.2, with 4 pixels between rows.
		expect(withItem.height).toBe(Math.ceil(10 + 6 + 17.4 + 4));
		expect(withItem.legend).toEqual([{ id: 'a', text: 'what a means' }]);
		expect(stackScene([partOf('one', 10), legendPart([], 6, 'wide')], 'wide', { series: [] }).height).toBe(
			10
		);
	});
});

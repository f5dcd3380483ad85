import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../tests/support/scenes';
import { bar, bottomAxis, dot, line, rule, seriesGroup, text } from './make-marks';
import type { Mark } from './scene';
import { thumbnail } from './thumbnail';

const legend: Mark[] = [
	bar({ x: 0, y: 0, width: 20, height: 8 }, 'grey'),
	text({ x: 26, y: 8 }, 'resettled', { size: 14 })
];
const axis = bottomAxis(
	{ left: 100, right: 500, top: 50, bottom: 200 },
	[{ position: 100, label: '0' }],
	'wide'
);
const afghans = seriesGroup('AFG', [
	text({ x: 0, y: 60 }, 'Afghanistan', { size: 16 }),
	dot({ x: 300, y: 60 }, 5, { colour: 'red' })
]);

describe('a thumbnail', () => {
	it('has the series and axes of the chart, without words and legend, cut to what is drawn', () => {
		const small = thumbnail({ marks: [...legend, axis, afghans] });
		expect(marksOf(small, 'text')).toEqual([]);
		expect(marksOf(small, 'bar')).toEqual([]);
		expect(marksOf(small, 'axis').flatMap(({ ticks }) => ticks)).toEqual([{ position: 100, label: '' }]);
		expect(marksOf(small, 'dot')).toHaveLength(1);
		// The axis from 100 to 500, and from the dot at 60 (8.5 px in radius) to the axis at 200, with margins of 6 px.
		expect([small.width, small.height]).toEqual([412, 161]);
		expect(small.marks[0]).toMatchObject({ translate: { x: -94, y: -45.5 } });
	});

	it('keeps long lines outside the series, such as a reference', () => {
		const small = thumbnail({
			marks: [
				rule('vertical', { at: 300, from: 0, to: 200 }),
				rule('horizontal', { at: 5, from: 0, to: 20 }),
				line(
					[
						{ x: 100, y: 10 },
						{ x: 250, y: 90 }
					],
					'black'
				),
				afghans
			]
		});
		expect(marksOf(small, 'rule').map(({ at }) => at)).toEqual([300]);
		expect(marksOf(small, 'line')).toHaveLength(1);
	});

	it('measures paths by their end points', () => {
		const path: Mark = { kind: 'path', d: 'M10,20H110V80A5,5 0 1 1 10,90Z', fill: 'red' };
		expect(thumbnail({ marks: [seriesGroup('X', [path])] })).toMatchObject({ width: 112, height: 82 });
	});
});

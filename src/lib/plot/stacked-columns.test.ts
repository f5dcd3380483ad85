import { describe, expect, it } from 'vitest';
import { marksOf, seriesIn } from '../../../tests/support/scenes';
import { layoutStackedColumns, type StackedColumn } from './stacked-columns';

const column = (year: number, values: readonly number[], line: number | null): StackedColumn => ({
	year,
	parts: values.map((value) => ({ value, tooltip: `${year}: ${value}` })),
	isIncomplete: false,
	line: line === null ? null : { value: line, tooltip: `${year}, at most ${line}` },
	otherLines: []
});

const scene = layoutStackedColumns(
	{
		parts: [
			{ id: 'low', name: 'Low', colour: 'red' },
			{ id: 'high', name: 'High', colour: 'blue' }
		],
		columns: [column(2020, [30, 10], 80), column(2021, [0, 20], null)],
		line: { id: 'line', text: 'Line' },
		otherLines: null,
		format: String,
		remark: ''
	},
	'wide'
);

describe('stacked columns', () => {
	it('are as high as their values, on top of one another, and empty parts are left out', () => {
		const [low, high] = marksOf({ marks: [seriesIn(scene, '2020')] }, 'bar');
		expect(low?.height).toBeCloseTo(3 * (high?.height ?? NaN));
		expect((high?.y ?? NaN) + (high?.height ?? NaN)).toBeCloseTo(low?.y ?? NaN);
		expect(marksOf({ marks: [seriesIn(scene, '2021')] }, 'bar')).toHaveLength(1);
	});

	it('have the line first at the cursor, then the parts from the top down', () => {
		expect(scene.cursor.map(({ series, tooltip }) => [series, tooltip])).toEqual([
			['Line', '2020, at most 80'],
			['High', '2020: 10'],
			['High', '2021: 20'],
			['Low', '2020: 30'],
			['Low', '2021: 0']
		]);
	});

	it('stand under the highest value of columns and line: 80 of 80 is the height of the plot', () => {
		const [line] = scene.cursor;
		const [axis] = marksOf(scene, 'axis');
		expect(line?.y).toBeCloseTo(axis?.from ?? NaN);
	});
});

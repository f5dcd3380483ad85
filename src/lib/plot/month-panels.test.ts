import { expect, it } from 'vitest';
import { marksOf } from '../../../tests/support/scenes';
import { layoutMonthPanels, type MonthSeries } from './month-panels';
import { scaleTicks } from './ticks';

const own: MonthSeries = {
	...{ id: 'AFG', name: 'Afghanistan', colour: 'red', ink: 'red', lines: [], endedFrom: null, highest: 10 },
	layers: [
		{
			fill: 'red',
			edge: 'red',
			months: [24240, 24241, 24243].map((month) => ({ month, from: 0, to: 5 }))
		}
	],
	bars: [{ from: 24230, to: 24241, value: 4, tooltip: 'a year' }],
	points: [{ month: 24243, value: 5, tooltip: 'April' }]
};

const scene = layoutMonthPanels(
	{
		months: [24240, 24243],
		series: [own],
		events: [
			{ number: 1, month: 24241, ids: ['AFG'], words: 'Marked' },
			{ number: 2, month: 24242, ids: ['UKR'], words: 'Of others' }
		],
		legend: [],
		title: 'People',
		ticks: (y) => scaleTicks(y, 3, String),
		shade: 0.5
	},
	{
		...{ columns: 1, between: 0, left: 40, right: 20, plot: 100, lines: 1, above: 4, below: 10 },
		numbers: { apart: 4, beyond: 0 }
	},
	'wide'
);

it('leaves a gap where a month has no figure', () => {
	expect(marksOf(scene, 'path')).toHaveLength(2);
	expect(marksOf(scene, 'line')).toHaveLength(2);
});

it('cuts a bar at the months of the axis: two of four, half of 700 pixels', () => {
	expect(marksOf(scene, 'bar')).toMatchObject([{ x: 40, width: 350, height: 40 }]);
	expect(scene.cursor.map(({ x, tooltip }) => [x, tooltip])).toEqual([
		[215, 'a year'],
		[40 + 3.5 * 175, 'April']
	]);
});

it('marks an event in the panels that it concerns, and lists all', () => {
	expect(marksOf(scene, 'rule').filter(({ dash }) => dash)).toHaveLength(1);
	expect(marksOf(scene, 'text').map(({ text }) => [text].flat()[0])).toEqual(
		expect.arrayContaining(['Marked', 'Of others'])
	);
});

import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../tests/support/scenes';
import { layoutBarColumns } from './bar-columns';
import { layoutDumbbells } from './dumbbells';
import { layoutFramedBars } from './framed-bars';
import { layoutHeatTable, type HeatCell } from './heat-table';
import { layoutLabelledRows } from './labelled-rows';
import { layoutPartRows } from './part-rows';
import { layoutShareBars } from './share-bars';

const row = (id: string) => ({ id, name: id, colour: 'red', ink: 'darkred', shape: 'circle' as const });
const at = (value: number) => ({ value, tooltip: `value ${value}` });
const tickLabel = (value: number) => `${value}`;
const near = (value: number | undefined) => expect.closeTo(value ?? NaN, 4) as number;

describe('rows of bars in columns', () => {
	it('share a scale, apart from the total', () => {
		const rowOf = (id: string, values: readonly number[]) => ({
			...row(id),
			bars: values.map((value) => ({ value, label: '', points: [at(value)] }))
		});
		const heads = ['First', 'Second'].map((head) => ({ head, source: '' }));
		const rows = [rowOf('a', [100, 50]), rowOf('b', [10, 20])];
		const drawn = layoutBarColumns({ heads, rows, total: rowOf('all', [1000, 100]) }, 0, 'narrow', 'full');
		// 348 pixels for 100 and 50 are 2.32 for one; the total has 232 for 1,000.
		const widths = marksOf(drawn, 'bar').map(({ width }) => width);
		expect(widths).toEqual([232, 23.2, 232, 116, 23.2, 46.4].map(near));
	});
});

describe('dumbbells', () => {
	it('reach from the tick to the dots on an axis that has a least length', () => {
		const figure = { words: '' };
		const rows = [
			{ ...row('a'), tick: at(0.25), dots: [at(0.5)], figures: [], aside: '', figure, below: '' }
		];
		const { cursor } = layoutDumbbells({ rows, heads: [], least: 0.5, tickLabel }, 0, 'wide', 'full');
		expect(cursor.map(({ x }) => x)).toEqual([270, 424].map(near));
	});
});

describe('framed bars', () => {
	const groupOf = (id: string, scale: string, value: number) => ({
		...row(id),
		scale,
		rows: [{ label: '2024', bar: { ...at(value), isDashed: false }, dot: null, figures: [] }]
	});
	const groups = [groupOf('all', 'world', 1000), groupOf('a', 'one', 100), groupOf('b', 'one', 50)];
	const drawn = layoutFramedBars({ groups, heads: [], tickLabel }, 0, 'narrow', 'full');

	it('are as long as the scale of their group says', () => {
		expect(marksOf(drawn, 'bar').map(({ width }) => width)).toEqual([130, 130, 65].map(near));
	});

	it('have a labelled axis below the last group of each scale', () => {
		const labelled = marksOf(drawn, 'axis').map(({ ticks }) => ticks.some(({ label }) => label !== ''));
		expect(labelled).toEqual([true, false, true]);
	});
});

describe('labelled bars', () => {
	const besideIn = (isShares: boolean) => {
		const bar = { ...at(60), label: '', filling: { outlined: true } };
		const rows = [
			{
				...{ ...row('a'), parts: [], absence: null, total: '', words: '', beside: [bar] },
				range: { low: 374, high: 374 }
			}
		];
		const given = { rows, isShares, tickLabel, axisTitle: '', besideTitle: '' };
		return marksOf(layoutLabelledRows(given, 'wide', 'full'), 'bar').map(({ width }) => width);
	};

	it('have bars beside them on the same scale, or on one of their own beside shares', () => {
		// 374 pixels for 374, or 120 for the largest of those beside.
		expect(besideIn(false)).toEqual([60].map(near));
		expect(besideIn(true)).toEqual([120].map(near));
	});
});

describe('bars in parts', () => {
	const layout = (note: string) => {
		const parts = [{ style: 'solid' as const, ...at(5) }];
		const rows = [{ ...row('a'), parts, value: '5', detail: '', tooltip: '' }];
		return layoutPartRows({ rows, kinds: [], domain: 10, tickLabel, style: 'low', note }, 0, 'wide', 'full');
	};

	it('are as long as the domain says, with room for a note', () => {
		expect(marksOf(layout(''), 'bar').map(({ width }) => width)).toEqual([244].map(near));
		expect(layout('and more').bottom - layout('').bottom).toBe(24);
	});
});

describe('bars of shares', () => {
	it('stack their parts over a thin bar, with small gaps', () => {
		const part = (share: number) => ({ share, tint: { strength: 1 }, tooltip: '' });
		const words = { figures: [], instead: '', aside: '', items: [] };
		const rows = [
			{ ...row('a'), ...words, parts: [part(0.25), part(0.75)], below: { share: 0.5, tooltip: '' } }
		];
		const drawn = layoutShareBars({ rows, heads: [], half: 'half' }, 0, 'narrow', 'full');
		const rects = marksOf(drawn, 'rect').map(({ x, width }) => [x, width]);
		expect(rects).toEqual([[4, 86].map(near), [91, 260].map(near), [4, 348].map(near), [4, 174].map(near)]);
	});
});

describe('a table of coloured cells', () => {
	it('fills or outlines its cells, and says what it leaves unranked', () => {
		const cell = (fill: HeatCell['fill']) => ({ id: 'x', words: '1', fill, isMuted: false, tooltip: '' });
		const rowOf = (id: string, fill: HeatCell['fill']) => ({
			...{ id, name: id, label: id, aside: '' },
			cells: [cell(fill), cell(null)]
		});
		const rows = [rowOf('a', 'red'), rowOf('b', 'outline')];
		const given = { columns: ['One', 'Two'], rows, remark: '', asideHead: [] };
		const divider = { before: 1, words: 'Not ranked' };
		const drawn = layoutHeatTable({ ...given, divider }, 0, 'narrow', 'full');
		// Columns of 180 pixels; outlines lie half a pixel inside.
		const rects = marksOf(drawn, 'rect').map(({ x, width, fill }) => [x, width, fill]);
		expect(rects).toEqual([
			[0, 178, 'red'],
			[0.5, 177, 'none']
		]);
		expect(wordsIn(drawn)).toEqual(['One', 'Two', 'a', '1', '1', 'Not ranked', 'b', '1', '1']);
	});
});

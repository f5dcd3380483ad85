import type { Shape } from '$lib/style/shape';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { figureHeads, rowFigures, type ColumnFigure } from './figure-columns';
import { layoutLegend, type LegendLayout } from './legend';
import { bottomAxis, dot, interval, remark, seriesGroup } from './make-marks';
import { rowName } from './row-name';
import { scaleLinear, type Scale } from './scale';
import type { LegendEntry, Mark, Point } from './scene';
import { scaleTicks } from './ticks';

interface Value {
	readonly value: number;
	readonly tooltip: string;
}

/** From one value, a tick, to others, dots. */
export interface DumbbellRow {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	readonly shape: Shape;
	readonly tick: Value;
	readonly dots: readonly Value[];
	/** In the wide layout: one for each of four columns. */
	readonly figures: readonly ColumnFigure[];
	/** In the narrow layout: words after the name, a figure at the end of that line, and words below the marks. */
	readonly aside: string;
	readonly figure: ColumnFigure;
	readonly below: string;
}

interface Dumbbells {
	readonly rows: readonly DumbbellRow[];
	/** Heads of the four columns of figures, in two lines. */
	readonly heads: readonly (readonly string[])[];
	/** Least value at the right end of the axis. */
	readonly least: number;
	readonly tickLabel: (value: number) => string;
}

/** Pixels; `head` is the height of the heads, `row` that of a row, and `at` the middle of its marks. */
const FRAME = {
	wide: { left: 116, right: 424, legend: { left: 8, right: 760 }, head: 46, bottom: 30 },
	narrow: { left: 14, right: 346, legend: { left: 20, right: 346 }, head: 12, bottom: 30 }
} as const;
/** Compact narrow rows have no words below their marks. */
const ROW = {
	full: { wide: { row: 44, at: 22 }, narrow: { row: 74, at: 36 } },
	compact: { wide: { row: 44, at: 22 }, narrow: { row: 46, at: 33 } }
} as const;
/** Right edges of the columns of figures. */
const COLUMNS = [506, 586, 676, 756];

/** What ticks and dots mean, at the top of a picture. */
export function dumbbellLegend(
	entries: { readonly tick: LegendEntry; readonly dot: LegendEntry },
	width: ChartWidth
): LegendLayout {
	const colour = 'var(--muted)';
	return layoutLegend(
		[
			{ ...entries.tick, symbol: (at) => [tickMark(at, 8, colour)] },
			{ ...entries.dot, symbol: (at) => [dot(at, 5, { colour })] }
		],
		{
			...FRAME[width].legend,
			top: 0,
			middle: 12,
			pitch: 20,
			indent: 12,
			wrap: true,
			width,
			style: { colour }
		}
	);
}

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly x: Scale;
}

/** A row for each comparison, all on one axis from zero. @param above lower edge of what precedes, in pixels. */
export function layoutDumbbells(
	{ rows, heads, least, tickLabel }: Dumbbells,
	above: number,
	width: ChartWidth,
	size: ChartSize
): Drawn {
	const { left, right, head, bottom } = FRAME[width];
	const top = above + head;
	const values = rows.flatMap(({ tick, dots }) => [tick, ...dots].map(({ value }) => value));
	const x = scaleLinear([0, Math.max(least, ...values)], [left, right]).nice(4);
	const drawn = drawRows(rows, top, (row, rowTop) => drawRow(row, rowTop, { width, size, x }));
	const plot = { left, right, top, bottom: drawn.bottom };
	return {
		marks: [
			bottomAxis(plot, scaleTicks(x, 4, tickLabel), width),
			...(width === 'wide' ? figureHeads(heads, COLUMNS, { y: above + 10, align: 'top' }, width) : []),
			...drawn.marks
		],
		cursor: drawn.cursor,
		bottom: drawn.bottom + bottom
	};
}

const tickMark = ({ x, y }: Point, half: number, colour: string): Mark =>
	interval('vertical', { at: x, from: y - half, to: y + half }, colour, { width: 3, cap: 0 });

function drawRow(row: DumbbellRow, top: number, { width, size, x }: Room): Drawn {
	const { name, ink, colour, shape, aside } = row;
	const isWide = width === 'wide';
	const { row: height, at } = ROW[size][width];
	const y = top + at;
	const from = x(row.tick.value);
	const ends = row.dots.map(({ value }) => x(value));
	return {
		marks: [
			seriesGroup(row.id, [
				...ends.map((to) => interval('horizontal', { at: y, from, to }, colour, { width: 3, cap: 0 })),
				tickMark({ x: from, y }, 9, colour),
				...ends.map((end) => dot({ x: end, y }, 6, { colour, shape })),
				...rowName(
					{ name, ink, words: isWide ? '' : aside },
					isWide ? { x: 0, y } : { x: FRAME.narrow.left, y: top + 12 },
					width
				),
				...(isWide ? rowFigures(row.figures, COLUMNS, y, width) : lineMarks(row, top, width, size))
			])
		],
		cursor: [row.tick, ...row.dots].map(({ value, tooltip }) => ({
			x: x(value),
			y,
			series: name,
			colour,
			tooltip
		})),
		bottom: top + height
	};
}

const lineMarks = (
	{ figure, below }: DumbbellRow,
	top: number,
	width: ChartWidth,
	size: ChartSize
): Mark[] => [
	...rowFigures([figure], [FRAME[width].right], top + 12, width),
	...(size === 'full'
		? [remark({ x: FRAME[width].left, y: top + 58 }, below, width, { align: 'middle' })]
		: [])
];

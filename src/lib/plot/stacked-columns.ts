import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { barItem, layoutLegend, SWATCH } from './legend';
import { lineItem } from './legend-symbols';
import { bar, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from './make-marks';
import { plotArea } from './plot-area';
import { scaleLinear } from './scale';
import type { Anchor, BarMark, Box, CursorPoint, LegendEntry, Mark, Scene, Tick } from './scene';
import { seriesPoints } from './series-points';
import { scaleTicks } from './ticks';

/** A part of every column. */
interface ColumnPart extends Pick<BarMark, 'colour' | 'outlined'> {
	readonly id: string;
	readonly name: string;
}

/** A value with what the cursor says about it. */
interface ColumnValue {
	readonly value: number;
	readonly tooltip: string;
}

/** One year. */
export interface StackedColumn {
	readonly year: number;
	/** One value per part, from the bottom up. */
	readonly parts: readonly ColumnValue[];
	/** Drawn in a dashed frame. */
	readonly isIncomplete: boolean;
	/** The value of the step line; `null` if there is none. */
	readonly line: ColumnValue | null;
	/** Further values, as dashed lines. */
	readonly otherLines: readonly number[];
}

interface StackedColumns {
	/** From the bottom of the stack up. */
	readonly parts: readonly ColumnPart[];
	readonly columns: readonly StackedColumn[];
	/** Legend entries of the step line, whose text is its name, and of the dashed lines, if there are any. */
	readonly line: LegendEntry;
	readonly otherLines: LegendEntry | null;
	readonly format: (value: number) => string;
	/** Beside the plot, at the foot of the last column. */
	readonly remark: string;
}

const FRAME = {
	wide: { plot: 340, left: 62, right: 66, bottom: 34 },
	narrow: { plot: 320, left: 58, right: 56, bottom: 34 }
} as const;
/** Space of symbols before their label in the legend, in pixels. */
const INDENT = 22;
const INK = 'var(--ink)';
const LINE = { colour: INK, width: 2.5 } as const;
const OTHER_LINE = { colour: INK, width: 2, dash: '4 2' } as const;

/** Columns in parts, one per year, under a step line of another value. */
export function layoutStackedColumns(chart: StackedColumns, width: ChartWidth): Scene {
	const { columns, parts, format } = chart;
	const frame = FRAME[width];
	const size = textSize[width].small;
	const legend = layoutLegend(legendItems(chart), {
		...{ top: 0, right: chartWidth[width], width, wrap: true },
		...{ indent: INDENT, pitch: size * lineHeight, middle: (size * lineHeight) / 2 + 2 }
	});
	const plot = plotArea(frame, width, legend.bottom + 3 * size, frame.plot);
	const across = (plot.right - plot.left) / columns.length;
	const values = columns.flatMap((one) => [totalOf(one), one.line?.value ?? 0, ...one.otherLines]);
	const y = scaleLinear([0, Math.max(1, ...values)], [plot.bottom, plot.top]);
	const placed = columns.map((one, i) => placeColumn(one, plot.left + across * i, across, y));
	return {
		width: chartWidth[width],
		height: Math.ceil(plot.bottom + frame.bottom),
		marks: [
			...legend.marks,
			leftAxis(plot, scaleTicks(y, 5, format), width),
			bottomAxis(plot, yearTicks(placed), width, { grid: false }),
			...placed.map((one) => columnMarks(one, parts, plot)),
			...lineMarks(placed, chart, plot, width),
			...remarkMarks(chart.remark, plot, width)
		],
		legend: legend.entries,
		cursor: cursorPoints(chart, placed),
		series: parts.map(({ id, name, colour }) => ({ id, name, colour }))
	};
}

const legendItems = ({ parts, line, otherLines }: StackedColumns) => [
	...[...parts]
		.reverse()
		.map(({ id, name, colour, ...filling }) =>
			barItem({ id, text: name }, { ...SWATCH, width: 14 }, colour, filling)
		),
	lineItem(line, LINE, INDENT),
	...(otherLines ? [lineItem(otherLines, OTHER_LINE, INDENT)] : [])
];

const totalOf = ({ parts }: StackedColumn): number => parts.reduce((sum, { value }) => sum + value, 0);

/** A column in pixels. */
type PlacedColumn = ReturnType<typeof placeColumn>;

function placeColumn(one: StackedColumn, start: number, across: number, y: (value: number) => number) {
	const width = across - Math.min(6, across * 0.2);
	const middle = start + across / 2;
	let below = 0;
	/** From the bottom of the stack up. */
	const boxes = one.parts.map(({ value }) => {
		const bottom = y(below);
		below += value;
		return { x: middle - width / 2, y: y(below), width, height: bottom - y(below) };
	});
	return {
		...{ one, start, across, middle, boxes },
		frame: { x: middle - width / 2 - 2, y: y(below) - 2, width: width + 4 },
		lineY: y(one.line?.value ?? 0),
		others: one.otherLines.map((value) => ({ at: y(value), from: start, to: start + across }))
	};
}

const columnMarks = (
	{ one, boxes, frame, others }: PlacedColumn,
	parts: readonly ColumnPart[],
	{ bottom }: Box
): Mark =>
	seriesGroup(String(one.year), [
		...parts.flatMap(({ colour, ...filling }, i) => {
			const box = boxes[i];
			return box && box.height > 0 ? [bar(box, colour, filling)] : [];
		}),
		...(one.isIncomplete
			? [bar({ ...frame, height: bottom - frame.y }, 'var(--muted)', { outlined: true, dash: '2 2' })]
			: []),
		...others.flatMap((span) => [
			rule('horizontal', span, { colour: 'var(--paper)', width: 4 }),
			rule('horizontal', span, OTHER_LINE)
		])
	]);

/** Every fifth year; every year if there is room. */
function yearTicks(columns: readonly PlacedColumn[]): Tick[] {
	const across = columns[0]?.across ?? 0;
	const every = across >= 42 ? 1 : across >= 22 ? 2 : 5;
	return columns
		.filter(({ one }) => one.year % every === 0)
		.map(({ one, middle }) => ({ position: middle, label: String(one.year) }));
}

/** The step line, with its value at the start and over its highest section. */
function lineMarks(
	columns: readonly PlacedColumn[],
	{ format }: StackedColumns,
	plot: Box,
	width: ChartWidth
): Mark[] {
	const points = columns.flatMap(({ one, lineY, start, middle, across }) =>
		one.line ? [{ x: start, y: lineY, middle, across, value: one.line.value }] : []
	);
	const highest = Math.max(0, ...points.map(({ value }) => value));
	const stretch = points.filter(({ value }) => value === highest);
	const [first, from, to] = [points[0], stretch[0], stretch.at(-1)];
	const size = textSize[width].small;
	const label = (x: number, { y, value }: { y: number; value: number }, anchor: Anchor) =>
		text({ x, y: y - 7 }, format(value), { size, weight: 600, anchor });
	return [
		step(points, INK, { width: LINE.width, endX: plot.right }),
		...(first && first.value !== highest ? [label(plot.left + 2, first, 'start')] : []),
		...(from && to
			? [label(Math.min((from.middle + to.middle) / 2, plot.right - to.across), from, 'middle')]
			: [])
	];
}

function remarkMarks(words: string, plot: Box, width: ChartWidth): Mark[] {
	if (!words) return [];
	const size = textSize[width].small;
	const lines = wrapText(words, FRAME[width].right - 8, { size });
	const y = plot.bottom - lines.length * size * lineHeight;
	return [remark({ x: plot.right + 6, y }, lines, width, { align: 'top' })];
}

/** The line first, then the parts from the top down. */
function cursorPoints({ parts, line }: StackedColumns, columns: readonly PlacedColumn[]): CursorPoint[] {
	const ofParts = parts.map(({ name, colour }, i) =>
		seriesPoints(
			name,
			colour,
			columns.flatMap(({ one, middle, boxes }) => {
				const [box, value] = [boxes[i], one.parts[i]];
				return box && value ? [{ x: middle, y: box.y + box.height / 2, tooltip: value.tooltip }] : [];
			})
		)
	);
	const ofLine = columns.flatMap(({ one, middle, lineY }) =>
		one.line ? [{ x: middle, y: lineY, tooltip: one.line.tooltip }] : []
	);
	return [...seriesPoints(line.text, INK, ofLine), ...ofParts.reverse().flat()];
}

import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { endLabels } from './end-labels';
import { bar, dot, interval, leftAxis, line, remark, rule, seriesGroup, text } from './make-marks';
import { plotArea } from './plot-area';
import { scaleLinear } from './scale';
import type { Anchor, Box, CursorPoint, DotMark, Mark, TextMark } from './scene';
import { scaleTicks } from './ticks';

/** The value of one series in a period. */
interface PeriodLevel {
	readonly value: number;
	readonly isHollow: boolean;
	readonly tooltip: string;
}

/** The values of one series in two periods. */
export interface LevelLine {
	readonly id: string;
	readonly name: string;
	readonly style: Pick<DotMark, 'colour' | 'shape'> & {
		readonly ink: string;
		readonly width: number;
		readonly dash: string | null;
	};
	readonly before: PeriodLevel;
	readonly after: PeriodLevel;
	/** Upper bound of the first value. */
	readonly highest: number;
	/** Beside the plot; a series without a label is a thin line. */
	readonly label: string | null;
	/** Several together: their label is not bold, and has a piece of the line before it. */
	readonly isTotal: boolean;
	/** Right of the label, in columns. */
	readonly cells: readonly string[];
}

interface PeriodLevels {
	readonly lines: readonly LevelLine[];
	/** Heads above the periods and the gap between them. */
	readonly heads: { readonly before: string; readonly gap: readonly string[]; readonly after: string };
	/** Heads of the columns of cells, line by line. */
	readonly columnHeads: readonly (readonly string[])[];
	readonly tickLabel: (value: number) => string;
}

/** Left edge, widths of a period and of the gap, left edge of labels, right edges of the columns; room for heads in lines. */
const FRAME = {
	wide: {
		left: 40,
		period: 150,
		gap: 110,
		labels: 464,
		columns: [656, 758],
		height: { full: 260, compact: 260 },
		heads: 3.4
	},
	narrow: {
		left: 38,
		period: 72,
		gap: 56,
		labels: 250,
		columns: [],
		height: { full: 260, compact: 250 },
		heads: 2.6
	}
} as const;

/** Radius of dots in pixels. */
export const LEVEL_DOT = { wide: 4, narrow: 3.5 } as const;
/** A piece of a line before its label, in pixels. */
const SAMPLE = 18;

/** The two periods and the gap between them, from left to right in pixels. */
export const levelSections = (width: ChartWidth) => {
	const { left, period, gap, labels } = FRAME[width];
	return { left, gap: left + period, after: left + period + gap, right: left + 2 * period + gap, labels };
};

interface Layout {
	readonly plot: Box;
	readonly y: (value: number) => number;
	readonly width: ChartWidth;
}

/** Levels of two periods, joined across the time between, with labels and columns beside. @param top in pixels. */
export function layoutPeriodLevels(chart: PeriodLevels, top: number, width: ChartWidth, size: ChartSize) {
	const { left, right } = levelSections(width);
	const { heads, height } = FRAME[width];
	const { lines } = chart;
	const plotTop = top + heads * textSize[width].small;
	const plot = plotArea({ left, right: chartWidth[width] - right }, width, plotTop, height[size]);
	const highest = Math.max(0.1, ...lines.flatMap((one) => [one.highest, one.after.value]));
	const y = scaleLinear([0, highest * 1.04], [plot.bottom - 4, plot.top]);
	const layout = { plot, y, width };
	return {
		marks: [
			...headMarks(chart, layout),
			leftAxis(plot, scaleTicks(y, 6, chart.tickLabel), width),
			...lines
				.filter(({ label }) => label === null)
				.map((one) => seriesGroup(one.id, lineMarks(one, layout))),
			...labelledMarks(chart, layout)
		],
		cursor: lines.flatMap((one) => cursorPoints(one, layout)),
		bottom: plot.bottom
	};
}

function lineMarks({ style, before, after, highest, label }: LevelLine, { y, width }: Layout): Mark[] {
	const sections = levelSections(width);
	const { colour, width: stroke, dash } = style;
	const isThin = label === null;
	const [from, to, bound] = [y(before.value), y(after.value), y(highest)];
	const level = (at: number, start: number, end: number) =>
		line(
			[start, end].map((x) => ({ x, y: at })),
			colour,
			{
				...{ width: stroke, dash },
				...(isThin ? { opacity: 0.6 } : {})
			}
		);
	const ends = [
		{ x: sections.gap, y: from, hollow: before.isHollow },
		{ x: sections.after, y: to, hollow: after.isHollow }
	];
	const bounds = !isThin && bound < from - 1 ? [{ at: sections.left + 12, from, to: bound }] : [];
	return [
		level(from, sections.left, sections.gap),
		...bounds.map((span) => interval('vertical', span, colour, { cap: 3 })),
		line(ends, colour, { width: isThin ? 0.75 : 1.25, dash, opacity: 0.55 }),
		level(to, sections.after, sections.right),
		...(isThin ? [] : ends.map(({ hollow, ...at }) => dot(at, LEVEL_DOT[width], style, { hollow })))
	];
}

/** A hollow band where nothing is compared, and the heads of the periods and the columns. */
function headMarks({ heads }: PeriodLevels, { plot, width }: Layout): Mark[] {
	const { left, gap, after, right } = levelSections(width);
	const size = textSize[width].small;
	const y = plot.top - 10;
	const head = (words: string, from: number, to: number) =>
		text({ x: (from + to) / 2, y }, words, { size, weight: 600, anchor: 'middle' });
	const box = { x: gap, y: plot.top - 4, width: after - gap, height: plot.bottom - plot.top + 4 };
	return [
		bar(box, 'var(--rule)', { outlined: true, dash: '3 3' }),
		head(heads.before, left, gap),
		head(heads.after, after, right),
		...linesUpTo(y, heads.gap, (gap + after) / 2, width, 'middle')
	];
}

/** Small lines of text of which the last has its baseline at `y`. */
const linesUpTo = (
	y: number,
	lines: readonly string[],
	x: number,
	width: ChartWidth,
	anchor: Anchor
): Mark[] =>
	lines.map((words, i) => {
		const up = (lines.length - 1 - i) * textSize[width].small * lineHeight;
		return remark({ x, y: y - up }, words, width, { anchor });
	});

/** Labelled lines, each with its label and cells. */
function labelledMarks({ lines, columnHeads }: PeriodLevels, layout: Layout): Mark[] {
	const { plot, y, width } = layout;
	const { columns } = FRAME[width];
	const { right, labels: x } = levelSections(width);
	const size = textSize[width].small;
	const labelled = lines.flatMap((one) => (one.label === null ? [] : [{ one, words: [one.label] }]));
	const ends = labelled.map(({ one: { style, after, isTotal }, words }) => ({
		...({ words, colour: style.ink, weight: isTotal ? 400 : 600 } as const),
		end: { x: right, y: y(after.value) },
		...(isTotal ? { leader: null } : {})
	}));
	const labels = endLabels(ends, { x, size, min: plot.top - size, max: plot.bottom });
	return [
		...columns.flatMap((at, i) => linesUpTo(plot.top - 10, columnHeads[i] ?? [], at, width, 'end')),
		...labelled.map(({ one }, i) => {
			const label = labels[i];
			const style = { anchor: 'end', align: 'middle' } as const;
			return seriesGroup(one.id, [
				...(label ? labelMarks(one, label) : []),
				...columns.map((at, c) => remark({ x: at, y: label?.y ?? 0 }, one.cells[c] ?? '', width, style)),
				...lineMarks(one, layout)
			]);
		})
	];
}

function labelMarks({ isTotal, style: { colour, dash } }: LevelLine, label: TextMark): Mark[] {
	if (!isTotal) return [label];
	const sample = { at: label.y, from: label.x, to: label.x + SAMPLE };
	return [rule('horizontal', sample, { colour, width: 2, dash }), { ...label, x: label.x + SAMPLE + 4 }];
}

const cursorPoints = ({ name, style, before, after }: LevelLine, { y, width }: Layout): CursorPoint[] => {
	const { gap, after: start } = levelSections(width);
	const own = { series: name, colour: style.colour };
	return [
		{ x: gap, y: y(before.value), tooltip: before.tooltip, ...own },
		{ x: start, y: y(after.value), tooltip: after.tooltip, ...own }
	];
};

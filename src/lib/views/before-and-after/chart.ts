import { EIGHT_ID, OTHERS, type ChangeRow } from '$lib/analysis/controls/change-rows';
import { scaleLinear } from '$lib/plot/scale';
import { endLabels, type LineEnd } from '$lib/plot/end-labels';
import { bar, dot, interval, leftAxis, line, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { paragraph } from '$lib/plot/paragraph';
import { plotArea } from '$lib/plot/plot-area';
import type { Box, CursorPoint, Mark, Scene, TextMark } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { contextBelow, contextCursor, type Sections } from './context';
import {
	AXIS_TITLE,
	beyondCell,
	changeText,
	endLabel,
	HEADS,
	LEGEND,
	SECTIONS,
	tickLabel,
	tooltip,
	ukraineText
} from './text';
import type { BeforeAndAfter } from './types';

/** Left edge, widths of a period and of the gap, left edge of the names, right edges of the columns; room for heads in lines. */
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
const DOT = { wide: 4, narrow: 3.5 } as const;
/** A piece of a line before its name. */
const SAMPLE = 18;

function sectionsOf(width: ChartWidth): Sections {
	const { left, period, gap } = FRAME[width];
	const [a, b, c] = [left + period, left + period + gap, left + 2 * period + gap];
	return { before: [left, a], gap: [a, b], after: [b, c] };
}

/** Rates of two periods as levels, joined across the years between. */
export function chart(model: BeforeAndAfter, width: ChartWidth, chartSize: ChartSize = 'full'): Scene {
	const size = textSize[width].small;
	const title = paragraph(AXIS_TITLE, 0, width);
	const sections = sectionsOf(width);
	const top = title.bottom + FRAME[width].heads * size;
	const right = chartWidth[width] - sections.after[1];
	const plot = plotArea({ left: FRAME[width].left, right }, width, top, FRAME[width].height[chartSize]);
	const drawn = [...model.rows.filter(({ isTooFew }) => !isTooFew), ...model.totals];
	const highest = Math.max(
		0.1,
		...drawn.flatMap(({ before, after }) => [before?.high ?? 0, after?.value ?? 0])
	);
	const y = scaleLinear([0, highest * 1.04], [plot.bottom - 4, plot.top]);
	const lines = drawn.flatMap((row) => lineOf(row, y));
	const labelled = lines.filter(({ row }) => row.isNamed || row.scope === 'total');
	const below = contextBelow(model, sections, { top: plot.bottom, right: FRAME[width].labels, width });
	const ukraine = paragraph(ukraineText(model, width), below.bottom + 4, width);
	const legend = layoutLegend(legendItems(model, width), {
		top: ukraine.bottom + 4,
		right: chartWidth[width],
		width,
		wrap: true,
		style: { colour: 'var(--muted)' }
	});
	return {
		width: chartWidth[width],
		height: Math.ceil(legend.bottom + 4),
		marks: [
			title.mark,
			...gapMarks(sections, plot, width),
			leftAxis(plot, scaleTicks(y, 6, tickLabel), width),
			...lines
				.filter((one) => !labelled.includes(one))
				.map((one) => seriesGroup(one.row.id, lineMarks(one, sections, width))),
			...labelledMarks(labelled, sections, plot, width),
			...below.marks,
			ukraine.mark,
			...legend.marks
		],
		legend: legend.entries,
		cursor: [...lines.flatMap((one) => cursorOf(one, sections)), ...contextCursor(below)],
		series: drawn.map((row) => ({ id: row.id, name: row.name, colour: styleFor(row).colour })),
		reach: 24
	};
}

function legendItems({ rows }: BeforeAndAfter, width: ChartWidth): LegendItem[] {
	const item = (id: keyof typeof LEGEND, symbol: LegendItem['symbol']): LegendItem => ({
		id,
		text: LEGEND[id],
		symbol
	});
	const { colour } = styleOf('');
	const hasFew = rows.some((row) => row.isNamed && !row.isTooFew && row.peopleBefore.value < FEWEST);
	return [
		...(rows.some(({ isLowerBound }) => isLowerBound)
			? [
					item('bound', ({ x, y }) => [
						interval('vertical', { at: x + 10, from: y - 7, to: y + 7 }, colour, { cap: 3 })
					])
				]
			: []),
		...(hasFew
			? [item('hollow', ({ x, y }) => [dot({ x: x + 10, y }, DOT[width], { colour }, { hollow: true })])]
			: []),
		...(rows.some(({ isNamed }) => !isNamed)
			? [item('other', ({ x, y }) => [rule('horizontal', { at: y, from: x, to: x + 20 }, { colour })])]
			: [])
	];
}

interface Line {
	readonly row: ChangeRow;
	/** Pixels from the top. */
	readonly from: number;
	readonly to: number;
	/** The upper bound of the rate before. */
	readonly highest: number;
}

const lineOf = (row: ChangeRow, y: (rate: number) => number): Line[] =>
	row.before && row.after
		? [{ row, from: y(row.before.value), to: y(row.after.value), highest: y(row.before.high) }]
		: [];

const TOTAL_STYLE: Readonly<Record<string, Partial<SeriesStyle>>> = {
	[OTHERS]: { dash: '7 3', width: 2.5 },
	[EIGHT_ID]: { dash: '2 3', width: 2.5 }
};

function styleFor(row: ChangeRow): SeriesStyle {
	const style = styleOf(row.id);
	if (row.scope === 'origin') return { ...style, dash: null, width: row.isNamed ? 2 : 1 };
	return {
		...style,
		colour: 'var(--ink)',
		ink: 'var(--ink)',
		shape: 'circle',
		hollow: false,
		...TOTAL_STYLE[row.id]
	};
}

const FEWEST = 10;

function lineMarks(
	{ row, from, to, highest }: Line,
	{ before, gap, after }: Sections,
	width: ChartWidth
): Mark[] {
	const { colour, width: stroke, dash, shape } = styleFor(row);
	const isThin = row.scope === 'origin' && !row.isNamed;
	const level = (at: number, [start, end]: readonly [number, number]) =>
		line(
			[
				{ x: start, y: at },
				{ x: end, y: at }
			],
			colour,
			{ width: stroke, dash, ...(isThin ? { opacity: 0.6 } : {}) }
		);
	const across = [
		{ x: gap[0], y: from },
		{ x: gap[1], y: to }
	];
	const ends = [
		{ x: gap[0], y: from, people: row.peopleBefore.value },
		{ x: gap[1], y: to, people: row.peopleAfter.value }
	];
	const least = highest < from - 1 ? [{ at: before[0] + 12, from, to: highest }] : [];
	return [
		level(from, before),
		...(isThin ? [] : least.map((span) => interval('vertical', span, colour, { cap: 3 }))),
		line(across, colour, { width: isThin ? 0.75 : 1.25, dash, opacity: 0.55 }),
		level(to, after),
		...(isThin
			? []
			: ends.map((end) => dot(end, DOT[width], { colour, shape }, { hollow: end.people < FEWEST })))
	];
}

/** A hollow band where nothing is compared, and the heads of the periods. */
function gapMarks({ before, gap, after }: Sections, plot: Box, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const middle = ([start, end]: readonly [number, number]) => (start + end) / 2;
	const y = plot.top - 10;
	const head = (words: string, section: readonly [number, number]) =>
		text({ x: middle(section), y }, words, { size, weight: 600, anchor: 'middle' });
	const box = { x: gap[0], y: plot.top - 4, width: gap[1] - gap[0], height: plot.bottom - plot.top + 4 };
	const lines = SECTIONS.gap[width];
	return [
		bar(box, 'var(--rule)', { outlined: true, dash: '3 3' }),
		head(SECTIONS.before[width], before),
		head(SECTIONS.after[width], after),
		...lines.map((words, i) =>
			remark({ x: middle(gap), y: y - (lines.length - 1 - i) * size * lineHeight }, words, width, {
				anchor: 'middle'
			})
		)
	];
}

/** Named lines, with the rate after, the change and the difference to all others beside them. */
function labelledMarks(lines: readonly Line[], sections: Sections, plot: Box, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const { labels: x, columns } = FRAME[width];
	const isTotal = ({ row }: Line) => row.scope === 'total';
	const ends = lines.map((one): LineEnd => ({
		end: { x: sections.after[1], y: one.to },
		words: [endLabel(one.row)],
		weight: isTotal(one) ? 400 : 600,
		colour: styleFor(one.row).ink,
		...(isTotal(one) ? { leader: null } : {})
	}));
	const labels = endLabels(ends, { x, size, min: plot.top - size, max: plot.bottom });
	return [
		...columns.flatMap((at, i) => columnHead(HEADS[i] ?? [], at, plot, width)),
		...lines.map((one, i) => {
			const label = labels[i];
			const cells = [changeText(one.row), beyondCell(one.row)];
			return seriesGroup(one.row.id, [
				...(label ? nameMarks(one, label, width) : []),
				...columns.map((at, c) =>
					remark({ x: at, y: label?.y ?? 0 }, cells[c] ?? '', width, { anchor: 'end', align: 'middle' })
				),
				...lineMarks(one, sections, width)
			]);
		})
	];
}

/** The name of a line; before that of several together, a piece of the line. */
function nameMarks({ row }: Line, label: TextMark, width: ChartWidth): Mark[] {
	if (row.scope !== 'total') return [label];
	const { labels: x } = FRAME[width];
	const { colour, dash } = styleFor(row);
	const sample = { at: label.y, from: x, to: x + SAMPLE };
	return [rule('horizontal', sample, { colour, width: 2, dash }), { ...label, x: x + SAMPLE + 4 }];
}

const columnHead = (lines: readonly string[], x: number, plot: Box, width: ChartWidth): Mark[] =>
	lines.map((words, i) => {
		const y = plot.top - 10 - (lines.length - 1 - i) * textSize[width].small * lineHeight;
		return remark({ x, y }, words, width, { anchor: 'end' });
	});

const cursorOf = ({ row, from, to }: Line, { before, after }: Sections): CursorPoint[] => {
	const own = { series: row.name, colour: styleFor(row).colour };
	return [
		{ x: before[1], y: from, tooltip: tooltip(row, 'before'), ...own },
		{ x: after[0], y: to, tooltip: tooltip(row, 'after'), ...own }
	];
};

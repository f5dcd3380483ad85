import { UNRANKED, type SeriesStyle } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { endLabels } from './end-labels';
import { bottomAxis, dot, group, leftAxis, remark, rule, shade, text } from './make-marks';
import { plotArea } from './plot-area';
import { logRatioScale } from './ratio-scale';
import { scaleLinear } from './scale';
import type { Box, CursorPoint, Mark, Scene, Tick } from './scene';
import { seriesPoints } from './series-points';
import { scaleTicks } from './ticks';
import { yearDots, yearRanges, yearStrokes, type PlacedYear, type YearValue } from './year-line';

/** A series over the years, labelled at its end. */
interface YearSeries {
	readonly id: string;
	readonly name: string;
	/** At the cursor. */
	readonly cursorName: string;
	readonly style: SeriesStyle;
	/** In bold, and on top of the others. */
	readonly isReference: boolean;
	/** Drawn for comparison only: not one of the series of the chart. */
	readonly isBackground: boolean;
	readonly points: readonly YearValue[];
}

export interface YearPanel {
	readonly title: string;
	/** In painting order. */
	readonly series: readonly YearSeries[];
}

/** The line at the ratio 1, from the first year that has ratios; for earlier years, text in its place. */
interface Parity {
	readonly style: SeriesStyle;
	/** The first year with ratios; `null` if all have them. */
	readonly from: number | null;
	/** On the line; empty for none. */
	readonly label: string;
	readonly before: string;
}

interface YearPanels {
	readonly years: readonly number[];
	/** A year with some of its months only, and these months; `null` if there is none. */
	readonly partial: { readonly year: number; readonly months: string } | null;
	/** Amounts from zero. */
	readonly amounts: YearPanel;
	/** Ratios on a log scale. */
	readonly ratios: YearPanel;
	readonly parity: Parity;
}

const FRAME = { wide: { left: 54, right: 140 }, narrow: { left: 50, right: 96 } } as const;
/** Between the two panels, and below the lower one. */
const GAP = 30;
const BOTTOM = 50;
/** Heights of the two plots. */
const HEIGHTS = {
	full: { wide: { ratios: 240, amounts: 220 }, narrow: { ratios: 230, amounts: 200 } },
	compact: { wide: { ratios: 198, amounts: 170 }, narrow: { ratios: 192, amounts: 170 } }
} as const;
/** Gap between the plot and the names of lines. */
const NAME_GAP = 14;

/** The years along the horizontal axis. */
interface Axis {
	readonly years: readonly number[];
	readonly x: (year: number) => number;
	/** Distance between years, in pixels. */
	readonly step: number;
	readonly partial: YearPanels['partial'];
	readonly width: ChartWidth;
}

interface Panel {
	readonly axis: Axis;
	readonly isRatio: boolean;
	readonly plot: Box;
	readonly title: readonly string[];
	readonly titleY: number;
	readonly scale: { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };
	readonly lines: readonly (YearSeries & { readonly placed: readonly PlacedYear[] })[];
}

/** Two panels of lines over the same years: amounts, and below them ratios to a reference. */
export function layoutYearPanels(chart: YearPanels, width: ChartWidth, size: ChartSize): Scene {
	const axis = layoutYears(chart, width);
	const { amounts: upper, ratios: lower } = HEIGHTS[size][width];
	const amounts = layoutPanel(chart.amounts, axis, { isRatio: false, titleY: 0, height: upper });
	const titleY = amounts.plot.bottom + GAP - 4;
	const ratios = layoutPanel(chart.ratios, axis, { isRatio: true, titleY, height: lower });
	const panels = [amounts, ratios];
	return {
		width: chartWidth[width],
		height: ratios.plot.bottom + BOTTOM,
		marks: [
			...panels.flatMap(axisMarks),
			...partialLabel(ratios),
			...parityMarks(ratios, chart.parity),
			...panels.flatMap(lineMarks)
		],
		legend: [],
		cursor: panels.flatMap(cursorPoints),
		series: amounts.lines.map(({ id, name, style }) => ({ id, name, colour: style.colour }))
	};
}

function layoutYears({ years, partial }: YearPanels, width: ChartWidth): Axis {
	const { left, right } = FRAME[width];
	const step = (chartWidth[width] - right - left) / Math.max(1, years.length);
	const x = (year: number) => left + (year - (years[0] ?? year) + 0.5) * step;
	return { years, partial, width, step, x };
}

function layoutPanel(
	{ title: words, series }: YearPanel,
	axis: Axis,
	{ isRatio, titleY, height }: { isRatio: boolean; titleY: number; height: number }
): Panel {
	const { width, x } = axis;
	const size = textSize[width].small;
	const title = wrapText(words, chartWidth[width] - 8, { size });
	const top = Math.round(titleY + title.length * size * lineHeight + 16);
	const plot = plotArea(FRAME[width], width, top, height);
	const points = series.flatMap((one) => one.points);
	const values = points.flatMap(({ value, range }) => [value, ...(range ? [range.low, range.high] : [])]);
	const scale = isRatio ? logRatioScale(values, [plot.bottom, plot.top]) : amountScale(values, plot);
	const lines = series.map((one) => ({
		...one,
		placed: one.points.map((point) => ({ ...point, at: { x: x(point.year), y: scale.at(point.value) } }))
	}));
	return { axis, isRatio, plot, title, titleY, scale, lines };
}

function amountScale(values: readonly number[], { bottom, top }: Box) {
	const scale = scaleLinear([0, Math.max(0, ...values) || 1], [bottom, top]).nice(5);
	return { at: scale, ticks: scaleTicks(scale, 5, String) };
}

/** Axes and title, and a band over an incomplete year. */
function axisMarks({ plot, title, titleY, scale, isRatio, axis }: Panel): Mark[] {
	const { step, x, partial, width } = axis;
	const ticks = yearTicks(axis).map((tick) => (isRatio ? tick : { ...tick, label: '' }));
	return [
		...(partial ? [shade(plot, [x(partial.year) - step / 2, step], 0.45)] : []),
		leftAxis(plot, scale.ticks, width),
		bottomAxis(plot, ticks, width, { grid: false }),
		remark({ x: 0, y: titleY }, title, width, { align: 'top' })
	];
}

/** Every year if there is room, otherwise every second one, counted back from the newest. */
function yearTicks({ years, x, step, width }: Axis): Tick[] {
	const every = Math.ceil((textWidth('2022', { size: textSize[width].axis }) + 6) / step);
	return years.map((year, i) => ({
		position: x(year),
		label: (years.length - 1 - i) % every === 0 ? String(year) : ''
	}));
}

/** The months of an incomplete year, under the axis. */
function partialLabel({ axis: { partial, x, width }, plot }: Panel): Mark[] {
	if (!partial) return [];
	const size = textSize[width].small;
	const half = textWidth(partial.months, { size }) / 2;
	const at = { x: Math.min(x(partial.year), chartWidth[width] - half), y: plot.bottom + 21 + size };
	return [remark(at, partial.months, width, { anchor: 'middle' })];
}

/** The text for earlier years is in the larger space above or below the line. */
function parityMarks({ axis, plot, scale }: Panel, { style, from: first, label, before }: Parity): Mark[] {
	const { x, step, width } = axis;
	const size = textSize[width].small;
	const at = scale.at(1);
	const from = first === null ? plot.left : x(first) - step / 2;
	const lines = wrapText(before, from - plot.left - 12, { size });
	const middle = plot.bottom - at > at - plot.top ? at + plot.bottom : plot.top + at;
	const y = (middle - lines.length * size * lineHeight) / 2;
	return [
		rule('horizontal', { at, from, to: plot.right }, { colour: style.colour, width: 2 }),
		...(label ? [text({ x: from + 4, y: at - 6 }, label, { size, weight: 600, colour: style.ink })] : []),
		...(first === null ? [] : [remark({ x: plot.left + 6, y }, lines, width, { align: 'top' })])
	];
}

/** One group per line, with its name. Amounts end close together, so there names have symbols instead of leader lines. */
function lineMarks(panel: Panel): Mark[] {
	const { lines, isRatio, scale } = panel;
	const labels = nameMarks(panel);
	return lines.map((one) => {
		const { id, style, isReference, isBackground, placed } = one;
		const label = labels.get(one);
		const marks = [
			...(isRatio ? yearRanges(placed, style.colour, scale.at) : []),
			...yearStrokes(placed, style, isReference),
			...yearDots(placed, style),
			...(label ? [label] : []),
			...(label && !isRatio ? [dot({ x: label.x - 8, y: label.y }, 4, style)] : [])
		];
		return group(marks, { data: isBackground ? { reference: '' } : { series: id } });
	});
}

/** Names beside the plot, next to the last point with a rank. */
function nameMarks({ lines, isRatio, plot, axis: { width } }: Panel) {
	const size = textSize[width].label;
	const named = lines.filter(({ placed }) => placed.length > 0);
	const ends = named.map(({ name, style, isReference, placed }) => {
		const end = (placed.findLast(({ isRanked }) => isRanked) ?? placed.at(-1))?.at ?? { x: 0, y: 0 };
		const weight: 400 | 600 = isReference ? 600 : 400;
		return {
			...{ end, weight, colour: style.ink },
			words: wrapText(name, FRAME[width].right - NAME_GAP, { size, weight }),
			leader: isRatio ? { x: end.x + 7, y: end.y } : null
		};
	});
	const room = { x: plot.right + NAME_GAP, size, min: plot.top - 8, max: plot.bottom + 8 };
	const labels = endLabels(ends, room);
	return new Map(named.map((one, i) => [one, labels[i]]));
}

const cursorPoints = ({ lines, isRatio }: Panel): CursorPoint[] =>
	lines.flatMap(({ cursorName, style, placed }) =>
		placed.flatMap(({ at, year, isRanked, tooltip, text }) =>
			seriesPoints(cursorName, (isRanked ? style : UNRANKED).colour, [
				{ ...at, tooltip, moment: { key: `${isRatio}-${year}`, value: text } }
			])
		)
	);

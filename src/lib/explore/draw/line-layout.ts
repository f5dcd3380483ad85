import { scaleLinear } from 'd3-scale';
import { dodge } from '$lib/plot/dodge';
import type { Point as Pixel, RangePoint } from '$lib/plot/path';
import type { SeriesStyle } from '$lib/style/series-style';
import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '$lib/views/contract';
import { timeTicks, valueAxis, type Tick } from './axes';
import { largest, MOST_LINES, withFigures } from './drawn-series';
import { stylesOf } from './series-style';
import type { ExploreModel, Series } from '../types';
import { tooltipOf } from './tooltips';

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly text: readonly string[];
	readonly leader: Pixel | undefined;
}

export interface PlacedLine {
	readonly series: Series;
	readonly style: SeriesStyle;
	/** Unbroken runs of figures. */
	readonly runs: readonly (readonly Pixel[])[];
	readonly bands: readonly (readonly RangePoint[])[];
	/** Figures that stand alone between gaps. */
	readonly alone: readonly Pixel[];
	readonly tooltips: readonly { readonly x: number; readonly y: number; readonly label: string }[];
	readonly label: PlacedLabel | null;
}

export interface PlacedLines {
	readonly kind: 'lines';
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	/** Value at the top of the plot; zero is at its bottom. */
	readonly top: number;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	readonly title: string;
	readonly xTitle: string;
	readonly reference: number | null;
	readonly stepped: boolean;
	readonly lines: readonly PlacedLine[];
}

const FRAME = {
	wide: { width: 760, height: 460, top: 34, right: 176, bottom: 46 },
	narrow: { width: 360, height: 440, top: 40, right: 112, bottom: 46 }
} as const;
const GAP = 10;

/** The times on the axis: all that have a figure. */
export function timesOf(series: readonly Series[]): readonly [number, number] {
	let [from, to] = [Infinity, -Infinity];
	for (const { points } of series)
		for (const { t, result } of points) if (result) [from, to] = [Math.min(from, t), Math.max(to, t)];
	return from <= to ? [from, to] : [0, 1];
}

export const highestOf = (series: readonly Series[]): number => {
	let highest = 0;
	for (const { points } of series)
		for (const { result } of points) if (result) highest = Math.max(highest, result.high);
	return highest;
};

export function lineLayout(model: ExploreModel, width: ChartWidth): PlacedLines {
	const frame = FRAME[width];
	const size = textSize[width];
	const { settings, scale } = model;
	const chosen = drawnLines(model, width);
	const axis = valueAxis(highestOf(chosen), scale.unit, size.axis);
	const plot = {
		left: Math.ceil(axis.width) + 9,
		right: frame.width - frame.right,
		top: frame.top,
		bottom: frame.height - frame.bottom
	};
	const [from, to] = timesOf(chosen);
	const isEvent = settings.clock === 'event';
	const last = isEvent ? settings.window - 1 : to;
	const first = isEvent ? -1 : from;
	const x = scaleLinear(
		[first, last === first ? first + 1 : last],
		[plot.left + (isEvent ? 0 : 4), plot.right]
	);
	const y = scaleLinear([0, axis.top], [plot.bottom, plot.top]);
	const styles = stylesOf(withFigures(model.series), settings);
	const placed = chosen.map((series) => placeLine(series, styles.get(series.key), model, x, y));
	return {
		kind: 'lines',
		width: frame.width,
		height: frame.height,
		plot,
		top: axis.top,
		xTicks: timeTicks(
			settings.clock,
			from,
			isEvent ? last : to,
			x,
			Math.floor((plot.right - plot.left) / (settings.clock === 'fiscal' ? 62 : 46))
		),
		yTicks: axis.ticks.map(({ value, label }) => ({ position: y(value), label })),
		title: axis.words,
		xTitle: isEvent ? 'Months since the war began' : '',
		reference: scale.reference !== null && scale.reference <= axis.top ? y(scale.reference) : null,
		stepped: isEvent,
		lines: labelled(placed, plot, frame.right, size.label).sort(
			(a, b) => Number(a.series.origin === 'UKR') - Number(b.series.origin === 'UKR')
		)
	};
}

const labelLines = (label: string, margin: number, size: number): string[] => {
	const lines = wrapText(label, margin - GAP - 4, { size, weight: 600 });
	return lines.length <= 2
		? lines
		: [lines[0] ?? '', shortened(lines.slice(1).join(' '), margin - GAP - 4, size)];
};

/** As much as fits, with an ellipsis; the whole name is in the table and in the tooltip. */
function shortened(text: string, room: number, size: number): string {
	if (textWidth(text, { size, weight: 600 }) <= room) return text;
	let start = text;
	while (start && textWidth(`${start}…`, { size, weight: 600 }) > room) start = start.slice(0, -1).trimEnd();
	return `${start}…`;
}

const heightOf = (text: readonly string[], size: number): number => text.length * size * lineHeight + 5;

/** The largest series, as many as have room for their labels. */
export const drawnLines = ({ series }: ExploreModel, width: ChartWidth): readonly Series[] =>
	fitting(largest(withFigures(series), MOST_LINES), FRAME[width], textSize[width].label);

/** As many series as have room for their labels; Ukraine always. */
function fitting(
	series: readonly Series[],
	frame: (typeof FRAME)[ChartWidth],
	size: number
): readonly Series[] {
	const room = frame.height - frame.bottom - frame.top + 16;
	let taken = 0;
	const reference = series.find(({ origin }) => origin === 'UKR');
	if (reference) taken = heightOf(labelLines(reference.label, frame.right, size), size);
	return series.filter((one) => {
		if (one === reference) return true;
		taken += heightOf(labelLines(one.label, frame.right, size), size);
		return taken <= room;
	});
}

type Scale = (value: number) => number;

const PLAIN: SeriesStyle = {
	colour: 'var(--other)',
	ink: 'var(--muted)',
	width: 2,
	dash: null,
	shape: 'circle',
	hollow: false
};

function placeLine(
	series: Series,
	style: SeriesStyle | undefined,
	model: ExploreModel,
	x: Scale,
	y: Scale
): Omit<PlacedLine, 'label'> {
	const runs: Pixel[][] = [];
	const bands: RangePoint[][] = [];
	const tooltips: PlacedLine['tooltips'][number][] = [];
	let before = -Infinity;
	const step = model.settings.measure === 'protected' ? Infinity : 1;
	for (const point of series.points) {
		const { t, result } = point;
		if (!result) {
			if (step === 1) before = -Infinity;
			continue;
		}
		if (t - before > step || runs.length === 0) {
			runs.push([]);
			bands.push([]);
		}
		before = t;
		runs.at(-1)?.push({ x: x(t), y: y(result.value) });
		bands.at(-1)?.push({ x: x(t), low: y(result.low), high: y(result.high) });
		tooltips.push({ x: x(t), y: y(result.value), label: tooltipOf(point, model) });
	}
	return {
		series,
		style: style ?? PLAIN,
		runs: runs.filter((run) => run.length > 1),
		bands: bands.filter((band) => band.length > 1 && band.some(({ low, high }) => low - high > 3)),
		alone: runs.flatMap((run) => (run.length === 1 ? run : [])),
		tooltips
	};
}

function labelled(
	lines: readonly Omit<PlacedLine, 'label'>[],
	plot: PlacedLines['plot'],
	margin: number,
	size: number
): PlacedLine[] {
	const wishes = lines.flatMap((line) => {
		const end = line.tooltips.at(-1);
		return end ? [{ line, end, text: labelLines(line.series.label, margin, size) }] : [];
	});
	const placed = dodge(
		wishes.map(({ end, text }) => ({ desired: end.y, height: heightOf(text, size) })),
		{ min: plot.top - 8, max: plot.bottom + 10 }
	);
	return wishes.map(({ line, end, text }, index) => {
		const y = placed[index] ?? end.y;
		const isMoved = Math.abs(y - end.y) > 4 || plot.right - end.x > GAP;
		return {
			...line,
			label: { x: plot.right + GAP, y, text, leader: isMoved ? { x: end.x, y: end.y } : undefined }
		};
	});
}

import { scaleLinear } from '$lib/plot/scale';
import { bar, dot, group, interval, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { Box, CursorPoint, Mark, Scene } from '$lib/plot/scene';
import type { SeriesStyle } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { rowReason, unitOfTotal, withPeriod } from '../text/chart';
import { figureLabel } from '../text/words';
import type { ExploreModel, Series } from '../types';
import { ticksAt, valueAxis, type ValueAxis } from './axes';
import { piecesOf } from './bar-pieces';
import { scaleData } from './scale-data';
import { isTooFew, stylesOf, TOO_FEW_STYLE } from './series-style';
import { valueTooltip } from './tooltips';

/** Pixels; `labels` and `values` are the margins on both sides. `reason`: maximum characters of a reason next to a row. */
const FRAME = {
	wide: { width: 760, labels: 210, row: 30, bar: 18, values: 96, lift: 0, ticks: 5, reason: 62 },
	narrow: { width: 360, labels: 0, row: 46, bar: 16, values: 84, lift: 10, ticks: 3, reason: 40 }
} as const;
const TOP = 44;

interface Room {
	readonly model: ExploreModel;
	readonly width: ChartWidth;
	readonly plot: Box;
	readonly x: (value: number) => number;
}

/** One figure for each series drawn, as a bar or as a dot with its range. */
export function rowChart(model: ExploreModel, width: ChartWidth, drawn: readonly Series[]): Scene {
	const frame = FRAME[width];
	const { scale, settings } = model;
	const highest = Math.max(0, ...drawn.map(({ overall }) => overall.result?.high ?? 0));
	const axis = valueAxis(
		Math.max(highest, scale.reference ?? 0),
		unitOfTotal(scale.unit),
		textSize[width].axis,
		frame.ticks
	);
	const plot = {
		left: frame.labels + 10,
		right: frame.width - frame.values,
		top: TOP,
		bottom: TOP + drawn.length * frame.row + 4
	};
	const room = { model, width, plot, x: scaleLinear([0, axis.top], [plot.left, plot.right]) };
	const styleOf = stylesOf(model.series, settings);
	const rows = drawn.map((series, index) => {
		const style = isTooFew(series, settings) ? TOO_FEW_STYLE : styleOf(series.key);
		return layoutRow(series, style, TOP + index * frame.row + frame.row / 2 + frame.lift, room);
	});
	return {
		width: frame.width,
		height: plot.bottom + 12,
		marks: [...axisMarks(axis, room), ...rows.flatMap(({ marks }) => marks)],
		legend: [],
		cursor: rows.map(({ cursor }) => cursor),
		series: drawn.map(({ key, label }) => ({ id: key, name: label, colour: styleOf(key).colour }))
	};
}

function axisMarks(axis: ValueAxis, { model, width, plot, x }: Room): Mark[] {
	const { reference, overallPeriod } = model.scale;
	return [
		group(
			[
				{
					kind: 'axis',
					side: 'top',
					at: plot.top - 2,
					from: plot.left,
					to: plot.right,
					ticks: ticksAt(axis, x),
					grid: [plot.top, plot.bottom],
					size: textSize[width].axis
				}
			],
			{ data: scaleData(axis.top, plot.left, plot.right) }
		),
		remark({ x: width === 'wide' ? plot.left : 0, y: 14 }, withPeriod(axis.title, overallPeriod), width),
		...(reference === null
			? []
			: [
					rule(
						'vertical',
						{ at: x(reference), from: plot.top, to: plot.bottom },
						{ colour: 'var(--ink)', dash: '2 3' }
					)
				])
	];
}

/** @param y Middle of the mark, in pixels. */
function layoutRow(
	series: Series,
	style: SeriesStyle,
	y: number,
	room: Room
): { marks: Mark[]; cursor: CursorPoint } {
	const { x, plot, model } = room;
	const { result } = series.overall;
	const range =
		result && x(result.high) - x(result.low) > 2
			? { at: y, from: x(result.low), to: x(result.high) }
			: undefined;
	const isDot = model.settings.chart === 'dot';
	const marks = isDot ? dotMarks(series, style, y, range, room) : barMarks(series, style, y, range, room);
	const end = result ? Math.max(x(result.value) + (isDot ? 6 : 0), range?.to ?? 0) : plot.left;
	return {
		marks: [nameMark(series, y, room), seriesGroup(series.key, marks), valueMark(series, y, end, room)],
		cursor: {
			x: result ? x(result.value) : plot.left,
			y,
			tooltip: valueTooltip(series.overall, model),
			series: series.label,
			colour: style.colour
		}
	};
}

/** The name next to the row, or above it in the narrow layout. */
function nameMark({ label, origin }: Series, y: number, { width, plot }: Room): Mark {
	const size = textSize[width].small;
	const style = { align: 'middle', size, weight: origin === 'UKR' ? 600 : 400 } as const;
	if (width === 'narrow')
		return text({ x: plot.left, y: y - 11 - (size * lineHeight) / 2 }, label, { ...style, anchor: 'start' });
	const lines = wrapText(label, FRAME.wide.labels, { size }).slice(0, 2);
	return text({ x: plot.left - 10, y }, lines, { ...style, anchor: 'end' });
}

interface Range {
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

function dotMarks(
	{ overall: { result } }: Series,
	style: SeriesStyle,
	y: number,
	range: Range | undefined,
	{ x }: Room
): Mark[] {
	return [
		...(range ? [interval('horizontal', range, style.colour, { cap: 5 })] : []),
		...(result ? [dot({ x: x(result.value), y }, 5.5, style, { hollow: style.hollow })] : [])
	];
}

function barMarks(
	series: Series,
	{ colour, hollow }: SeriesStyle,
	y: number,
	range: Range | undefined,
	{ x, width, model }: Room
): Mark[] {
	const height = FRAME[width].bar;
	return [
		...piecesOf(series, model.settings).map(({ from, to, fill }) =>
			bar({ x: x(from), y: y - height / 2, width: x(to) - x(from), height }, colour, {
				hatch: fill === 'hatched' ? { colour } : undefined,
				outlined: fill === 'outlined' || hollow
			})
		),
		...(range ? [interval('horizontal', range, 'var(--muted)')] : [])
	];
}

/** The figure next to the mark, or why there is none. @param end Right end of the mark, in pixels. */
function valueMark(series: Series, y: number, end: number, { width, plot, model }: Room): Mark {
	const frame = FRAME[width];
	const { result } = series.overall;
	const words = result ? figureLabel(result.value, model.scale.significant) : rowReason(series, frame.reason);
	const own = textWidth(words, { size: textSize[width].small });
	const furthest = Math.max(plot.left + 4, frame.width - own);
	return remark({ x: Math.min(end + 8, furthest), y }, words, width, {
		align: 'middle',
		colour: result ? 'var(--ink)' : 'var(--muted)'
	});
}

import type { YearLine, YearPoint } from '$lib/analysis/year-lines';
import type { Measured } from '$lib/metrics/quantity';
import { endLabels, type LineEnd } from '$lib/plot/end-labels';
import { dot, group, interval, line as stroke } from '$lib/plot/marks';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Box, CursorPoint, Mark, Point, Tick } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textSize, type ChartWidth } from '$lib/style/typography';
import * as words from './text/chart';
import type { AxisYear, OverTime } from './types';

/** Between the plot and the names of lines. */
export const NAME_GAP = 14;

/** With more groups than this, bars of ranges would hide the lines. */
const MOST_WITH_RANGES = 3;

/** The years along the horizontal axis of both panels. */
export interface Years {
	readonly all: readonly AxisYear[];
	readonly x: (year: number) => number;
	/** Pixels from year to year. */
	readonly step: number;
	readonly partial: AxisYear | undefined;
}

/** Ratios above, rates below. */
export interface Panel {
	readonly isRatio: boolean;
	readonly plot: Box;
	readonly title: readonly string[];
	readonly titleY: number;
	readonly scale: { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };
	/** The reference last, on top of the others. */
	readonly lines: readonly YearLine[];
}

/** Whether a year has a ratio that may be drawn: a log scale has no place for nobody, and under ten people nothing is compared. */
export const hasRatio = ({ isRanked, parity }: YearPoint): boolean =>
	isRanked && parity.defined && parity.value > 0;

export const isNamedAbove = ({ points }: YearLine): boolean => points.some(hasRatio);
export const allPoints = ({ points, further }: YearLine): YearPoint[] => [...points, ...further];
export const isReferenceChosen = ({ lines }: OverTime): boolean =>
	lines.some(({ isReference }) => isReference);

export const drawsRanges = ({ lines }: OverTime): boolean =>
	lines.filter(({ isReference }) => !isReference).length <= MOST_WITH_RANGES;

export const pointOn =
	({ scale, isRatio }: Panel, { x }: Years) =>
	(point: YearPoint): Point => {
		const value: Measured = isRatio ? point.parity : point.rate;
		return { x: x(point.year), y: scale.at(value.defined ? value.value : 0) };
	};

const isDrawnIn =
	({ isRatio }: Panel) =>
	(point: YearPoint): boolean =>
		isRatio ? hasRatio(point) : point.rate.defined;

/** @param margin pixels beside the plot for names. One group for each line; beside the lower panel stand only names that are missing above. */
export function lineMarks(
	panel: Panel,
	model: OverTime,
	years: Years,
	width: ChartWidth,
	margin: number
): Mark[] {
	const { plot, isRatio } = panel;
	const at = pointOn(panel, years);
	const isDrawn = isDrawnIn(panel);
	const named = panel.lines.flatMap((line): (LineEnd & { readonly origin: string })[] => {
		const drawn = line.points.filter(isDrawn);
		const end = drawn.filter(({ isRanked }) => isRanked).at(-1) ?? drawn.at(-1);
		if (!end || (!isRatio && !line.isReference && isNamedAbove(line))) return [];
		const weight = line.isReference ? 600 : 400;
		const { ink } = styleOf(line.origin);
		return [{ origin: line.origin, end: at(end), words: line.originName, weight, colour: ink }];
	});
	const labels = endLabels(named, {
		x: plot.right + NAME_GAP,
		width: margin - NAME_GAP,
		size: textSize[width].label,
		min: plot.top - 8,
		max: plot.bottom + 8
	});
	return panel.lines.map((line) => {
		const isOnlyReference = line.isReference && !isReferenceChosen(model);
		const marks = [
			...(isRatio && drawsRanges(model) ? rangeMarks(line, panel, years) : []),
			...strokes(line, line.points.filter(isDrawn), at),
			...dots(line, isDrawn, at),
			...labels.filter((_, i) => named[i]?.origin === line.origin)
		];
		return group(marks, { data: isOnlyReference ? { reference: '' } : { series: line.origin } });
	});
}

export function cursorPoints(panel: Panel, { evacuationName }: OverTime, years: Years): CursorPoint[] {
	const at = pointOn(panel, years);
	return panel.lines.flatMap((line) =>
		allPoints(line)
			.filter(isDrawnIn(panel))
			.sort((a, b) => a.year - b.year)
			.map((point) => ({
				...at(point),
				tooltip: words.tooltip(point, panel.isRatio, evacuationName),
				series: words.seriesName(line.originName, panel.isRatio),
				colour: (point.isRanked ? styleOf(line.origin) : UNRANKED).colour
			}))
	);
}

const rangeMarks = ({ origin, points }: YearLine, { scale }: Panel, { x }: Years): Mark[] =>
	points
		.filter(hasRatio)
		.flatMap(({ year, range }) =>
			range && range.low > 0 && range.high > range.low
				? [
						interval(
							'vertical',
							{ at: x(year), from: scale.at(range.low), to: scale.at(range.high) },
							styleOf(origin).colour,
							{ opacity: 0.6 }
						)
					]
				: []
		);

/** Runs of years with points on either side, and a thin last step into a year that has not ended. */
function strokes(
	{ origin, isReference }: YearLine,
	drawn: readonly YearPoint[],
	at: (point: YearPoint) => Point
): Mark[] {
	const { colour, width, dash } = styleOf(origin);
	const ranked = drawn.filter(({ isRanked }) => isRanked);
	const whole = ranked.filter(({ months }) => months === 12);
	const [last, open] = [whole.at(-1), ranked.find(({ months }) => months < 12)];
	return [
		...consecutiveRuns(whole, ({ year }) => year).map(({ items }) =>
			stroke(items.map(at), colour, { width, dash, halo: isReference })
		),
		...(last && open && open.year === last.year + 1
			? [stroke([at(last), at(open)], colour, { width: width / 2, dash })]
			: [])
	];
}

/** Hollow where it is not a whole year or not everybody, grey under ten people. */
function dots(
	{ origin, points, further }: YearLine,
	isDrawn: (point: YearPoint) => boolean,
	at: (point: YearPoint) => Point
): Mark[] {
	const { colour, shape } = styleOf(origin);
	const drawn = points.filter(isDrawn);
	return [
		...further.filter(isDrawn).flatMap((point): Mark[] => {
			const without = drawn.find(({ year }) => year === point.year);
			return [
				...(without ? [stroke([at(without), at(point)], colour, { width: 1, dash: '2 2' })] : []),
				dot(at(point), 4.5, { colour, shape }, { hollow: true, halo: true })
			];
		}),
		...drawn.map((point) => {
			const { isRanked, months, isLowerBound, straddling } = point;
			const hollow = !isRanked || months < 12 || isLowerBound || straddling === 'inside';
			const style = { colour: isRanked ? colour : UNRANKED.colour, shape };
			return dot(at(point), isRanked ? 4.5 : 3, style, { hollow });
		})
	];
}

import { hasRatio, allPoints, type YearLine, type YearPoint } from '$lib/analysis/years/year-lines';
import { endLabels, type LineEnd } from '$lib/plot/end-labels';
import { dot, group, interval, line as stroke } from '$lib/plot/make-marks';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Box, CursorPoint, Mark, Point, Tick } from '$lib/plot/scene';
import { seriesPoints } from '$lib/plot/series-points';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
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
}

/** Ratios above, rates below. */
export interface Panel {
	readonly model: OverTime;
	readonly width: ChartWidth;
	readonly years: Years;
	readonly isRatio: boolean;
	readonly plot: Box;
	/** Pixels beside the plot, for names. */
	readonly margin: number;
	readonly title: readonly string[];
	readonly titleY: number;
	readonly scale: { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };
	/** The reference last, on top of the others. */
	readonly lines: readonly YearLine[];
}

export const isNamedAbove = ({ points }: YearLine): boolean => points.some(hasRatio);
export const isReferenceChosen = ({ lines }: OverTime): boolean =>
	lines.some(({ isReference }) => isReference);

export const drawsRanges = ({ lines }: OverTime): boolean =>
	lines.filter(({ isReference }) => !isReference).length <= MOST_WITH_RANGES;

export function pointOn({ scale, isRatio, years }: Panel, point: YearPoint): Point {
	const value = isRatio ? point.parity : point.rate;
	return { x: years.x(point.year), y: scale.at(value.defined ? value.value : 0) };
}

interface DrawnPoint extends YearPoint {
	readonly at: Point;
}

const drawnOn = (panel: Panel, points: readonly YearPoint[]): DrawnPoint[] =>
	points
		.filter((point) => (panel.isRatio ? hasRatio(point) : point.rate.defined))
		.map((point) => ({ ...point, at: pointOn(panel, point) }));

/** One group for each line; beside the lower panel stand only names that are missing above. */
export function lineMarks(panel: Panel): Mark[] {
	const { model, plot, isRatio } = panel;
	const drawn = panel.lines.map((line) => ({ line, points: drawnOn(panel, line.points) }));
	const named = drawn.filter(
		({ line, points }) => points.length > 0 && (isRatio || line.isReference || !isNamedAbove(line))
	);
	const [min, max] = [plot.top - 8, plot.bottom + 8];
	const labels = endLabels(
		named.map(({ line, points }) => nameOf(line, points, panel)),
		{ x: plot.right + NAME_GAP, size: textSize[panel.width].label, min, max }
	);
	return drawn.map(({ line, points }) => {
		const isOnlyReference = line.isReference && !isReferenceChosen(model);
		const marks = [
			...(isRatio && drawsRanges(model) ? rangeMarks(points, panel, styleOf(line.origin).colour) : []),
			...strokes(line, points),
			...dots(line.origin, points, drawnOn(panel, line.further)),
			...labels.filter((_, i) => named[i]?.line === line)
		];
		return group(marks, { data: isOnlyReference ? { reference: '' } : { series: line.origin } });
	});
}

/** Beside the last point with enough people. */
function nameOf(
	{ origin, originName, isReference }: YearLine,
	points: readonly DrawnPoint[],
	{ width, margin }: Panel
): LineEnd {
	const weight = isReference ? 600 : 400;
	const { x, y } = points.findLast(({ isRanked }) => isRanked)?.at ?? points.at(-1)?.at ?? { x: 0, y: 0 };
	return {
		end: { x, y },
		words: wrapText(originName, margin - NAME_GAP, { size: textSize[width].label, weight }),
		weight,
		colour: styleOf(origin).ink,
		leader: { x: x + 7, y }
	};
}

export const cursorPoints = (panel: Panel): CursorPoint[] =>
	panel.lines.flatMap((line) =>
		drawnOn(panel, allPoints(line)).flatMap((point) =>
			seriesPoints(
				words.seriesName(line.originName, panel.isRatio),
				(point.isRanked ? styleOf(line.origin) : UNRANKED).colour,
				[{ ...point.at, tooltip: words.tooltip(point, panel.isRatio, panel.model.evacuationName) }]
			)
		)
	);

const rangeMarks = (points: readonly DrawnPoint[], { scale }: Panel, colour: string): Mark[] =>
	points.flatMap(({ at, range }) => {
		if (!range || range.low <= 0 || range.high <= range.low) return [];
		const span = { at: at.x, from: scale.at(range.low), to: scale.at(range.high) };
		return [interval('vertical', span, colour, { opacity: 0.6 })];
	});

const placeOf = ({ at }: DrawnPoint): Point => at;

/** Runs of years with points on either side, and a thin last step into a year that has not ended. */
function strokes({ origin, isReference }: YearLine, points: readonly DrawnPoint[]): Mark[] {
	const { colour, width, dash } = styleOf(origin);
	const ranked = points.filter(({ isRanked }) => isRanked);
	const whole = ranked.filter(({ months }) => months === 12);
	const [last, open] = [whole.at(-1), ranked.find(({ months }) => months < 12)];
	return [
		...consecutiveRuns(whole, ({ year }) => year).map(({ items }) =>
			stroke(items.map(placeOf), colour, { width, dash, halo: isReference })
		),
		...(last && open && open.year === last.year + 1
			? [stroke([last.at, open.at], colour, { width: width / 2, dash })]
			: [])
	];
}

/** Hollow where it is not a whole year or not everybody, grey under ten people. */
function dots(origin: string, points: readonly DrawnPoint[], further: readonly DrawnPoint[]): Mark[] {
	const { colour, shape } = styleOf(origin);
	return [
		...further.flatMap(({ at, year }): Mark[] => {
			const without = points.find((point) => point.year === year);
			return [
				...(without ? [stroke([without.at, at], colour, { width: 1, dash: '2 2' })] : []),
				dot(at, 4.5, { colour, shape }, { hollow: true, halo: true })
			];
		}),
		...points.map(({ at, isRanked, months, isLowerBound, straddling }) => {
			const hollow = !isRanked || months < 12 || isLowerBound || straddling === 'inside';
			const style = { colour: isRanked ? colour : UNRANKED.colour, shape };
			return dot(at, isRanked ? 4.5 : 3, style, { hollow });
		})
	];
}

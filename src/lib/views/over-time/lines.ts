import { hasRatio, type YearLine, type YearPoint } from '$lib/analysis/years/year-lines';
import { endLabels, type LineEnd } from '$lib/plot/end-labels';
import { dot, group, interval, line as stroke } from '$lib/plot/make-marks';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Box, CursorPoint, Mark, Point, TextMark, Tick } from '$lib/plot/scene';
import { seriesPoints } from '$lib/plot/series-points';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { textSize, type ChartWidth } from '$lib/style/typography';
import * as words from './text/chart';
import type { AxisYear, OverTime } from './types';

/** Gap between the plot and the names of lines. */
const NAME_GAP = 14;

/** With more groups than this, bars of ranges would hide the lines. */
const MOST_WITH_RANGES = 3;

/** The years along the horizontal axis of both panels. */
export interface Years {
	readonly all: readonly AxisYear[];
	readonly x: (year: number) => number;
	/** Distance between years, in pixels. */
	readonly step: number;
}

/** The panels: rates above, ratios below. */
export interface Panel {
	readonly model: OverTime;
	readonly width: ChartWidth;
	readonly years: Years;
	readonly isRatio: boolean;
	readonly plot: Box;
	/** Margin for names next to the plot, in pixels. */
	readonly margin: number;
	readonly title: readonly string[];
	readonly titleY: number;
	readonly scale: { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };
	/** The reference is last, on top of the others. */
	readonly lines: readonly YearLine[];
}

export const isReferenceChosen = ({ lines }: OverTime): boolean =>
	lines.some(({ isReference }) => isReference);

export const drawsRanges = ({ lines }: OverTime): boolean =>
	lines.filter(({ isReference }) => !isReference).length <= MOST_WITH_RANGES;

function pointOn({ scale, isRatio, years }: Panel, point: YearPoint): Point {
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

/** One group per line, named at its end. */
export function lineMarks(panel: Panel): Mark[] {
	const { model, plot, isRatio } = panel;
	const drawn = panel.lines.map((line) => ({ line, points: drawnOn(panel, line.points) }));
	const named = drawn.filter(({ points }) => points.length > 0);
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
			...dots(line.origin, points),
			...labels.flatMap((label, i) =>
				named[i]?.line === line ? [label, ...(isRatio ? [] : [symbolBefore(label, line)])] : []
			)
		];
		return group(marks, { data: isOnlyReference ? { reference: '' } : { series: line.origin } });
	});
}

/** Rates end close together, so their names have symbols instead of leader lines. */
const symbolBefore = ({ x, y }: TextMark, { origin }: YearLine): Mark =>
	dot({ x: x - 8, y }, 4, styleOf(origin));

/** Label next to the last point with enough people. */
function nameOf(
	{ origin, originName, isReference }: YearLine,
	points: readonly DrawnPoint[],
	{ width, margin, isRatio }: Panel
): LineEnd {
	const weight = isReference ? 600 : 400;
	const { x, y } = points.findLast(({ isRanked }) => isRanked)?.at ?? points.at(-1)?.at ?? { x: 0, y: 0 };
	return {
		end: { x, y },
		words: wrapText(originName, margin - NAME_GAP, { size: textSize[width].label, weight }),
		weight,
		colour: styleOf(origin).ink,
		leader: isRatio ? { x: x + 7, y } : null
	};
}

export const cursorPoints = (panel: Panel): CursorPoint[] =>
	panel.lines.flatMap((line) =>
		drawnOn(panel, line.points).flatMap((point) =>
			seriesPoints(
				words.seriesName(line.originName, panel.isRatio),
				(point.isRanked ? styleOf(line.origin) : UNRANKED).colour,
				[
					{
						...point.at,
						tooltip: words.tooltip(point, panel.isRatio),
						moment: { key: `${panel.isRatio}-${point.year}`, value: words.figureText(point, panel.isRatio) }
					}
				]
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

/** Runs of years with points on either side, and a thin last segment into an incomplete year. */
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
function dots(origin: string, points: readonly DrawnPoint[]): Mark[] {
	const { colour, shape } = styleOf(origin);
	return points.map(({ at, isRanked, months, isLowerBound }) => {
		const hollow = !isRanked || months < 12 || isLowerBound;
		const style = { colour: isRanked ? colour : UNRANKED.colour, shape };
		return dot(at, isRanked ? 4.5 : 3, style, { hollow });
	});
}

import { scaleLinear } from '$lib/plot/scale';
import { rateAt, type OnsetLine } from '$lib/analysis/event-time/onset-lines';
import { endLabels } from '$lib/plot/end-labels';
import { band, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from '$lib/plot/make-marks';
import type { RangePoint } from '$lib/plot/path';
import { plotArea } from '$lib/plot/plot-area';
import type { Box, Mark, Point, Scene } from '$lib/plot/scene';
import { seriesPoints } from '$lib/plot/series-points';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import {
	BAND_LABEL,
	groupLabel,
	lineLabel,
	rateText,
	tooltip,
	windowRemark,
	X_TITLE,
	yTitle
} from './text/chart';
import type { SinceOnset } from './types';

const FRAME = {
	wide: { plot: 380, top: 34, right: 172, bottom: 46, left: 34 },
	narrow: { plot: 360, top: 34, right: 112, bottom: 46, left: 30 }
} as const;

/** Lines that end below this many per 1,000 share one label. */
const GROUPED_BELOW = 2;
/** Height of a second line above the plot. */
const REMARK_LINE = 16;
/** Gap between the plot and the labels. */
const GAP = 10;

interface Room {
	readonly plot: Box;
	readonly x: (months: number) => number;
	readonly y: (rate: number) => number;
	readonly width: ChartWidth;
}

const styleFor = ({ origin, beginning }: OnsetLine) => styleOf(origin, beginning);

/** Step lines, one per onset of a war: people let in per 1,000 displaced, by months since then. */
export function chart(model: SinceOnset, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const note = windowRemark(model);
	const plot = plotArea(frame, width, frame.top + (note ? REMARK_LINE : 0), frame.plot);
	const height = plot.bottom + frame.bottom;
	const highest = Math.max(1, ...model.lines.flatMap((line) => monthsOf(line).map(({ rate }) => rate.high)));
	const x = scaleLinear([0, model.axisMonths], [plot.left, plot.right]);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(5);
	const room: Room = { plot, x, y, width };
	/** The highest line last, so that it is on top; the reference on top of all. */
	const lines = [...model.lines].reverse().sort((a, b) => Number(a.isReference) - Number(b.isReference));
	const drawn = lines.map((line) => ({
		...styleFor(line),
		line,
		points: pointsOf(line, room),
		band: bandOf(line, room)
	}));
	const compared = { at: x(model.comparedAfter), from: plot.top, to: plot.bottom };
	return {
		width: chartWidth[width],
		height,
		marks: [
			leftAxis(plot, scaleTicks(y, 5, String), width),
			bottomAxis(plot, monthTicks(model.axisMonths, x), width, { grid: false }),
			remark({ x: 0, y: 14 }, yTitle(model), width),
			...(note ? [remark({ x: 0, y: 14 + REMARK_LINE }, note, width)] : []),
			remark({ x: (plot.left + plot.right) / 2, y: height - 6 }, X_TITLE, width, { anchor: 'middle' }),
			rule('vertical', compared, { colour: 'var(--muted)', dash: '2 3' }),
			...drawn.flatMap((one) => (one.band.length > 0 ? [band(one.band, one.colour, { stepped: true })] : [])),
			...drawn.flatMap((one) => bandLabel(one.band, one.ink, width)),
			...drawn.map(({ line, points, colour, width: stroke, dash }) =>
				seriesGroup(line.onsetId, [step(points, colour, { width: stroke, dash, halo: line.isReference })])
			),
			...labelMarks(model.lines, lines, room)
		],
		legend: [],
		cursor: drawn.flatMap(({ line, points, colour }) =>
			seriesPoints(
				line.label,
				colour,
				points.flatMap(({ tau, ...point }) =>
					tau === null
						? []
						: {
								...point,
								tooltip: tooltip(line, tau),
								moment: { key: String(tau), value: rateText(line, tau) }
							}
				)
			)
		),
		series: drawn.map(({ line, colour }) => ({ id: line.onsetId, name: line.label, colour }))
	};
}

/** The months of a line that have a rate. */
const monthsOf = (line: OnsetLine) =>
	line.people.flatMap((_, tau) => {
		const rate = rateAt(line, tau);
		return rate ? [{ tau, rate }] : [];
	});

/** The first point of a line that starts with the war belongs to no month. */
function pointsOf(line: OnsetLine, { x, y }: Room): (Point & { readonly tau: number | null })[] {
	const months = monthsOf(line).map(({ tau, rate }) => ({ x: x(tau + 1), y: y(rate.value), tau }));
	return line.personYears ? months : [{ x: x(0), y: y(0), tau: null }, ...months];
}

/** Only if the bounds are wide enough to be visible. */
function bandOf(line: OnsetLine, { x, y }: Room): RangePoint[] {
	const ranges = monthsOf(line).map(({ tau, rate }) => ({
		x: x(tau + 1),
		low: y(rate.low),
		high: y(rate.high)
	}));
	return ranges.some(({ low, high }) => low - high > 2) ? ranges : [];
}

/** Text above the start of a range that is wide enough to need it. */
function bandLabel(points: readonly RangePoint[], colour: string, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const open = points.filter(({ low, high }) => low - high > 2 * size);
	const [first, last] = [open[0], open.at(-1)];
	if (!first || !last) return [];
	const room = last.x - first.x;
	const words = wrapText(BAND_LABEL, room, { size });
	const widest = Math.max(...words.map((line) => textWidth(line, { size })));
	if (widest > room) return [];
	const top = Math.min(...open.filter(({ x }) => x <= first.x + widest).map(({ high }) => high));
	const at = { x: first.x, y: top - words.length * size * lineHeight - 4 };
	return [text(at, words, { align: 'top', size, colour })];
}

/** Direct labels: next to the plot for lines that reach its edge, at the end of lines that stop earlier, one for all low lines. */
function labelMarks(
	lines: readonly OnsetLine[],
	painted: readonly OnsetLine[],
	{ plot, x, y, width }: Room
): Mark[] {
	const { right: margin } = FRAME[width];
	const { label: size, small } = textSize[width];
	const across = margin - GAP - 4;
	const at = plot.right + GAP;
	const endRate = (line: OnsetLine) => rateAt(line, line.people.length - 1)?.value ?? 0;
	const low = lines.filter((line) => !line.isReference && endRate(line) < GROUPED_BELOW);
	const grouped = low.length > 1 ? low : [];
	const own = painted
		.filter((line) => !grouped.includes(line))
		.map((line) => {
			const weight: 400 | 600 = line.isReference ? 600 : 400;
			const words = wrapText(lineLabel(line, lines, width === 'narrow'), across, { size, weight });
			const end = { x: x(line.people.length), y: y(endRate(line)) };
			return { end, words, weight, colour: styleFor(line).ink };
		});
	const [min, max] = [plot.top - 6, plot.bottom + 6];
	const room = { x: at, size, min, max, apart: 6, reach: GAP + margin / 2 };
	if (grouped.length === 0) return endLabels(own, room);
	const words = wrapText(groupLabel(grouped, lines, GROUPED_BELOW), across, { size: small });
	const lowest = Math.max(...own.filter(({ end }) => at - end.x <= room.reach).map(({ end }) => end.y));
	const middle = y(0) + 4 - (words.length * small * lineHeight + 6) / 2;
	const end = { x: at, y: Math.max(middle, lowest + 1) };
	const shared = { end, words, size: small, colour: 'var(--muted)', leader: null };
	const bracket = { at: at - 5, from: y(GROUPED_BELOW), to: y(0) };
	const marks: Mark[] = endLabels([...own, shared], room);
	marks.splice(-1, 0, rule('vertical', bracket, { colour: 'var(--muted)' }));
	return marks;
}

function monthTicks(axisMonths: number, x: Room['x']) {
	const every = axisMonths <= 24 ? 6 : axisMonths <= 60 ? 12 : 24;
	const count = Math.floor(axisMonths / every) + 1;
	return Array.from({ length: count }, (_, i) => ({ position: x(i * every), label: String(i * every) }));
}

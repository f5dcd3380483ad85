import type { SeriesStyle } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { endLabels } from './end-labels';
import { band, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from './make-marks';
import type { RangePoint } from './path';
import { plotArea } from './plot-area';
import { scaleLinear } from './scale';
import type { Box, CursorPoint, Mark, Point, Scene } from './scene';
import { seriesPoints } from './series-points';
import { scaleTicks } from './ticks';

/** A value at the end of a month, counted from 1. */
interface StepPoint {
	readonly month: number;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	/** At the cursor: the value in words, and alone. */
	readonly tooltip: string;
	readonly text: string;
}

export interface StepLine {
	readonly id: string;
	readonly name: string;
	readonly style: SeriesStyle;
	/** Bold and on top of all others. */
	readonly isReference: boolean;
	/** Whether the line begins at zero, before the first month. */
	readonly isFromZero: boolean;
	readonly points: readonly StepPoint[];
	/** At the end of the line, and in the label that several low lines share. */
	readonly label: string;
	readonly shortLabel: string;
}

interface StepLines {
	/** The highest first. */
	readonly lines: readonly StepLine[];
	/** Months on the axis, and the one in which lines are compared. */
	readonly months: number;
	readonly compared: number;
	/** Titles of the axes, and a second line below that of the values; empty for none. */
	readonly xTitle: string;
	readonly yTitle: string;
	readonly remark: string;
	/** Inside a range that is wide enough to need words. */
	readonly bandLabel: string;
	/** Lines that end below this value share one label, if there are several. */
	readonly lowBelow: number;
	readonly lowLabel: (shortLabels: readonly string[]) => string;
}

const FRAME = {
	wide: { plot: 380, top: 34, right: 172, bottom: 46, left: 34 },
	narrow: { plot: 360, top: 34, right: 112, bottom: 46, left: 30 }
} as const;
/** Height of a second line above the plot. */
const REMARK_LINE = 16;
/** Gap between the plot and the labels. */
const GAP = 10;

interface Room {
	readonly plot: Box;
	readonly x: (months: number) => number;
	readonly y: (value: number) => number;
	readonly width: ChartWidth;
}

/** Step lines from a common start, month by month, with their bounds as areas and their names at their ends. */
export function layoutStepLines(chart: StepLines, width: ChartWidth): Scene {
	const { lines, months } = chart;
	const frame = FRAME[width];
	const plot = plotArea(frame, width, frame.top + (chart.remark ? REMARK_LINE : 0), frame.plot);
	const height = plot.bottom + frame.bottom;
	const highest = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ high }) => high)));
	const x = scaleLinear([0, months], [plot.left, plot.right]);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(5);
	const room: Room = { plot, x, y, width };
	// The highest line last, so that it is on top; the reference on top of all.
	const painted = [...lines].reverse().sort((a, b) => Number(a.isReference) - Number(b.isReference));
	const bands = painted.map((line) => ({ ...line.style, points: bandOf(line, room) }));
	const compared = { at: x(chart.compared), from: plot.top, to: plot.bottom };
	return {
		width: chartWidth[width],
		height,
		marks: [
			leftAxis(plot, scaleTicks(y, 5, String), width),
			bottomAxis(plot, monthTicks(months, x), width, { grid: false }),
			remark({ x: 0, y: 14 }, chart.yTitle, width),
			...(chart.remark ? [remark({ x: 0, y: 14 + REMARK_LINE }, chart.remark, width)] : []),
			remark({ x: (plot.left + plot.right) / 2, y: height - 6 }, chart.xTitle, width, { anchor: 'middle' }),
			rule('vertical', compared, { colour: 'var(--muted)', dash: '2 3' }),
			...bands.flatMap(({ points, colour }) =>
				points.length > 0 ? [band(points, colour, { stepped: true })] : []
			),
			...bands.flatMap(({ points, ink }) => bandLabel(points, chart.bandLabel, ink, width)),
			...painted.map((line) => stepMark(line, room)),
			...labelMarks(chart, painted, room)
		],
		legend: [],
		cursor: painted.flatMap((line) => cursorPoints(line, room)),
		series: painted.map(({ id, name, style }) => ({ id, name, colour: style.colour }))
	};
}

function stepMark({ id, style, isReference, isFromZero, points }: StepLine, { x, y }: Room): Mark {
	const { colour, width, dash } = style;
	const start: Point[] = isFromZero ? [{ x: x(0), y: y(0) }] : [];
	const path = [...start, ...points.map(({ month, value }) => ({ x: x(month), y: y(value) }))];
	return seriesGroup(id, [step(path, colour, { width, dash, halo: isReference })]);
}

const cursorPoints = ({ name, style, points }: StepLine, { x, y }: Room): CursorPoint[] =>
	seriesPoints(
		name,
		style.colour,
		points.map(({ month, value, tooltip, text }) => ({
			...{ x: x(month), y: y(value), tooltip },
			moment: { key: String(month - 1), value: text }
		}))
	);

/** Only if the bounds are wide enough to be visible. */
function bandOf({ points }: StepLine, { x, y }: Room): RangePoint[] {
	const ranges = points.map(({ month, low, high }) => ({ x: x(month), low: y(low), high: y(high) }));
	return ranges.some(({ low, high }) => low - high > 2) ? ranges : [];
}

/** Text above the start of a range that is wide enough to need it. */
function bandLabel(points: readonly RangePoint[], label: string, colour: string, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const open = points.filter(({ low, high }) => low - high > 2 * size);
	const [first, last] = [open[0], open.at(-1)];
	if (!first || !last) return [];
	const room = last.x - first.x;
	const words = wrapText(label, room, { size });
	const widest = Math.max(...words.map((line) => textWidth(line, { size })));
	if (widest > room) return [];
	const top = Math.min(...open.filter(({ x }) => x <= first.x + widest).map(({ high }) => high));
	const at = { x: first.x, y: top - words.length * size * lineHeight - 4 };
	return [text(at, words, { align: 'top', size, colour })];
}

/** Labels next to the plot for lines that reach its edge, at the end of lines that stop earlier, one for all low lines. */
function labelMarks(chart: StepLines, painted: readonly StepLine[], { plot, x, y, width }: Room): Mark[] {
	const { right: margin } = FRAME[width];
	const { label: size, small } = textSize[width];
	const across = margin - GAP - 4;
	const at = plot.right + GAP;
	const endOf = ({ points }: StepLine) => points.at(-1) ?? { month: 0, value: 0 };
	const low = chart.lines.filter((line) => !line.isReference && endOf(line).value < chart.lowBelow);
	const grouped = low.length > 1 ? low : [];
	const own = painted
		.filter((line) => !grouped.includes(line))
		.map((line) => {
			const weight: 400 | 600 = line.isReference ? 600 : 400;
			const { month, value } = endOf(line);
			return {
				...{ end: { x: x(month), y: y(value) }, weight, colour: line.style.ink },
				words: wrapText(line.label, across, { size, weight })
			};
		});
	const [min, max] = [plot.top - 6, plot.bottom + 6];
	const room = { x: at, size, min, max, apart: 6, reach: GAP + margin / 2 };
	if (grouped.length === 0) return endLabels(own, room);
	const shared = chart.lowLabel(grouped.map(({ shortLabel }) => shortLabel));
	const words = wrapText(shared, across, { size: small });
	const lowest = Math.max(...own.filter(({ end }) => at - end.x <= room.reach).map(({ end }) => end.y));
	const middle = y(0) + 4 - (words.length * small * lineHeight + 6) / 2;
	const end = { x: at, y: Math.max(middle, lowest + 1) };
	const bracket = { at: at - 5, from: y(chart.lowBelow), to: y(0) };
	const marks: Mark[] = endLabels(
		[...own, { end, words, size: small, colour: 'var(--muted)', leader: null }],
		room
	);
	marks.splice(-1, 0, rule('vertical', bracket, { colour: 'var(--muted)' }));
	return marks;
}

/** Every half year, year or second year. */
function monthTicks(months: number, x: Room['x']) {
	const every = months <= 24 ? 6 : months <= 60 ? 12 : 24;
	const count = Math.floor(months / every) + 1;
	return Array.from({ length: count }, (_, i) => ({ position: x(i * every), label: String(i * every) }));
}

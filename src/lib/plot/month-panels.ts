import type { MonthIndex } from '$lib/metrics/month';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { eventLines, type NumberedEvent } from './event-lines';
import type { LegendItem } from './legend';
import { band, bar, seriesGroup, step } from './make-marks';
import { monthPanel, type MonthPanelLine } from './month-panel';
import { numberedList } from './numbered-list';
import { consecutiveRuns } from './runs';
import { scaleLinear, type Scale } from './scale';
import type { CursorPoint, Hatch, Mark, Scene, Tick } from './scene';
import { seriesPoints } from './series-points';
import { layoutPanels } from './small-multiples';
import { titledLegend } from './titled-legend';

/** One of several areas on top of one another; months without a figure leave a gap. */
export interface MonthLayer {
	readonly months: readonly { readonly month: MonthIndex; readonly from: number; readonly to: number }[];
	readonly fill: string | Hatch;
	/** 0–1, for plain colours. @default 1 */
	readonly opacity?: number;
	/** CSS colour of a line along the upper edge; none when absent. */
	readonly edge?: string;
}

/** A bar over several months, behind the layers. */
interface MonthBar {
	/** The first and the last month. */
	readonly from: MonthIndex;
	readonly to: MonthIndex;
	readonly value: number;
	readonly hatch?: Hatch | undefined;
	readonly tooltip: string;
}

export interface MonthSeries {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	/** Small lines below the name. */
	readonly lines: readonly MonthPanelLine[];
	/** The first month without figures, shaded from there on; `null` if they reach the end. */
	readonly endedFrom: MonthIndex | null;
	/** The upper end of the axis. */
	readonly highest: number;
	readonly layers: readonly MonthLayer[];
	readonly bars?: readonly MonthBar[];
	readonly points: readonly {
		readonly month: MonthIndex;
		readonly value: number;
		readonly tooltip: string;
	}[];
}

interface MarkedEvent extends NumberedEvent {
	/** The series in whose panels it is marked. */
	readonly ids: readonly string[];
	/** In the list below the panels. */
	readonly words: string;
}

interface MonthPanels {
	/** First and last month of the axis. */
	readonly months: readonly [MonthIndex, MonthIndex];
	readonly series: readonly MonthSeries[];
	readonly events: readonly MarkedEvent[];
	readonly legend: readonly LegendItem[];
	readonly title: string;
	/** Ticks of the axis of values. */
	readonly ticks: (scale: Scale) => Tick[];
	/** 0–1: of the shade after the end of figures. */
	readonly shade: number;
}

/** All in pixels. */
interface MonthPanelsRoom {
	readonly columns: number;
	/** Gap between two columns. */
	readonly between: number;
	/** Margins beside each plot. */
	readonly left: number;
	readonly right: number;
	/** Widens `left` where a label of the axis of values needs it. */
	readonly fitsLabels?: boolean;
	/** Height of a plot. */
	readonly plot: number;
	/** Lines of text below a name for which there is room; fractions are possible. */
	readonly lines: number;
	/** Between these lines and the plot, and below the labels of years. */
	readonly above: number;
	readonly below: number;
	/** Minimum distance between the numbers of two events, and how far they may reach beyond the plot. */
	readonly numbers: { readonly apart: number; readonly beyond: number };
	/** How far the labels of years may reach beyond the plot. @default to the edge of the picture */
	readonly yearsBeyond?: number;
}

/** From a plot up to the numbers of events, in pixels. */
const NUMBERS_ABOVE = 5;

/** Panels of months, one per series, with a legend above and the numbered events below. */
export function layoutMonthPanels(chart: MonthPanels, room: MonthPanelsRoom, width: ChartWidth): Scene {
	const { series, events } = chart;
	const size = textSize[width];
	const legend = titledLegend(chart.legend, chart.title, width, { wrap: true });
	const left = room.fitsLabels
		? Math.max(room.left, ...series.map((one) => labelRoom(one, chart, width)))
		: room.left;
	const head = size.label * lineHeight + room.lines * (size.small * lineHeight) + room.above;
	const foot = size.axis * lineHeight + room.below;
	const grid = layoutPanels(series, { ...room, left, head, foot }, legend.bottom + 10, width);
	const panels = grid.panels.map((panel) => drawPanel(panel, chart, room, width));
	const list = numberedList(events, grid.bottom, width);
	return {
		width: chartWidth[width],
		height: Math.ceil(list.bottom + 4),
		marks: [...legend.marks, ...panels.map(({ marks }) => marks), ...list.marks],
		legend: legend.entries,
		cursor: panels.flatMap(({ cursor }) => cursor),
		series: series.map(({ id, name, colour }) => ({ id, name, colour }))
	};
}

function labelRoom({ highest }: MonthSeries, { ticks }: MonthPanels, width: ChartWidth): number {
	const labels = ticks(scaleLinear([0, highest], [1, 0])).map(({ label }) => label);
	return Math.max(0, ...labels.map((label) => textWidth(label, { size: textSize[width].axis }) + 9));
}

function drawPanel(
	{ item: own, at, plot }: ReturnType<typeof layoutPanels<MonthSeries>>['panels'][number],
	{ months, events, ticks, shade }: MonthPanels,
	{ numbers, yearsBeyond = Infinity }: MonthPanelsRoom,
	width: ChartWidth
): { marks: Mark; cursor: CursorPoint[] } {
	const { name, colour, ink, lines, endedFrom } = own;
	const x = scaleLinear([months[0], months[1] + 1], [plot.left, plot.right]);
	const y = scaleLinear([0, own.highest], [plot.bottom, plot.top]);
	const bars = (own.bars ?? []).map((one) => barOn(one, months, { x, y }));
	const marks = [
		...monthPanel({
			...{ name, ink, lines, months, at, plot, width, x },
			ended: endedFrom === null ? null : { from: endedFrom, opacity: shade },
			ticks: ticks(y),
			right: Math.min(chartWidth[width], plot.right + yearsBeyond)
		}),
		...eventLines(
			events.filter(({ ids }) => ids.includes(own.id)),
			{ plot, width, x, right: plot.right + numbers.beyond, apart: numbers.apart, above: NUMBERS_ABOVE }
		),
		...bars.map(({ hatch, ...box }) => bar(box, colour, { ...DASHED, hatch })),
		...own.layers.flatMap((layer) => layerMarks(layer, { x, y }))
	];
	const points = [
		...own.points.map(({ month, value, tooltip }) => ({ x: x(month + 0.5), y: y(value), tooltip })),
		...bars.map((box) => ({ x: box.x + box.width / 2, y: box.y, tooltip: box.tooltip }))
	].sort((a, b) => a.x - b.x);
	return { marks: seriesGroup(own.id, marks), cursor: seriesPoints(name, colour, points) };
}

/** The outline of bars over several months. */
export const DASHED = { outlined: true, dash: '3 2' } as const;

interface Scales {
	readonly x: Scale;
	readonly y: Scale;
}

/** The part of the bar that lies in the months of the axis. */
function barOn({ from, to, value, ...more }: MonthBar, months: MonthPanels['months'], { x, y }: Scales) {
	const left = x(Math.max(months[0], from));
	const top = y(value);
	return { ...more, x: left, y: top, width: x(Math.min(months[1], to) + 1) - left, height: y(0) - top };
}

const layerMarks = ({ months, fill, opacity = 1, edge }: MonthLayer, { x, y }: Scales): Mark[] =>
	consecutiveRuns(months, ({ month }) => month).flatMap(({ items, last }): Mark[] => {
		const endX = x(last.month + 1);
		const ranges = items.map(({ month, from, to }) => ({ x: x(month), low: y(from), high: y(to) }));
		const top = ranges.map(({ x, high }) => ({ x, y: high }));
		return [
			band(ranges, fill, { stepped: true, endX, opacity }),
			...(edge ? [step(top, edge, { width: 1.25, endX })] : [])
		];
	});

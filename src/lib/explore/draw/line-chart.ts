import { scaleLinear } from '$lib/plot/scale';
import {
	band,
	bottomAxis,
	dot,
	group,
	leftAxis,
	line,
	remark,
	rule,
	seriesGroup,
	step
} from '$lib/plot/make-marks';
import type { Box, CursorPoint, Mark, Scene } from '$lib/plot/scene';
import type { SeriesStyle } from '$lib/style/series-style';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { startSentence } from '$lib/text/words';
import { MONTHS_TITLE } from '../text/chart';
import type { ExploreModel, Series } from '../types';
import { ticksAt, timeTicks, valueAxis, type ValueAxis } from './axes';
import { drawnLines, withFigures } from './drawn-series';
import { LINE_FRAME } from './line-frame';
import { lineLabels } from './line-labels';
import { highestOf, runsOf, timesOf, type KnownPoint } from './runs';
import { scaleData } from './scale-data';
import { stylesOf } from './series-style';
import { figureText, tooltipOf } from './tooltips';

type Scale = (value: number) => number;
interface Scales {
	readonly x: Scale;
	readonly y: Scale;
}

/** A series with everything needed for its marks and labels. */
interface LineLayout {
	readonly series: Series;
	readonly style: SeriesStyle;
	readonly runs: readonly (readonly KnownPoint[])[];
	/** One for each figure, in order of time. */
	readonly cursor: readonly CursorPoint[];
}

/** One line for each series over time, with gaps where there is no figure. */
export function lineChart(model: ExploreModel, width: ChartWidth): Scene {
	const frame = LINE_FRAME[width];
	const drawn = drawnLines(model, width);
	const axis = valueAxis(highestOf(drawn, 'high'), model.scale.unit, textSize[width].axis);
	const plot = {
		left: Math.ceil(axis.width) + 9,
		right: frame.width - frame.right,
		top: frame.top,
		bottom: frame.height - frame.bottom
	};
	const scales = scalesOf(drawn, model, plot, axis);
	const styleOf = stylesOf(withFigures(model.series), model.settings);
	const lines = drawn.map((series) => layoutLine(series, styleOf(series.key), model, scales));
	// Ukraine is painted last, on top of the others.
	const painted = [...lines.filter((one) => !isReference(one)), ...lines.filter(isReference)];
	const isStepped = model.settings.clock === 'event';
	return {
		width: frame.width,
		height: frame.height,
		marks: [
			...axisMarks(drawn, model, { plot, axis, scales, width }),
			...painted.flatMap((one) => bandMarks(one, scales, isStepped)),
			...painted.map((one) => seriesGroup(one.series.key, lineMarks(one, scales, isStepped))),
			...labelMarks(lines, painted, plot, width)
		],
		legend: [],
		cursor: [...painted].reverse().flatMap(({ cursor }) => cursor),
		series: painted.map(({ series: { key, label }, style }) => ({
			id: key,
			name: label,
			colour: style.colour
		}))
	};
}

const isReference = ({ series }: LineLayout): boolean => series.origin === 'UKR';

/** Event time starts one month early, when nobody has been let in. */
function scalesOf(drawn: readonly Series[], { settings }: ExploreModel, plot: Box, axis: ValueAxis): Scales {
	const isEvent = settings.clock === 'event';
	const [from, to] = timesOf(drawn);
	const [first, last] = isEvent ? [-1, settings.window - 1] : [from, to];
	return {
		x: scaleLinear([first, last === first ? first + 1 : last], [plot.left + (isEvent ? 0 : 4), plot.right]),
		y: scaleLinear([0, axis.top], [plot.bottom, plot.top])
	};
}

interface AxisRoom {
	readonly plot: Box;
	readonly axis: ValueAxis;
	readonly scales: Scales;
	readonly width: ChartWidth;
}

function axisMarks(
	drawn: readonly Series[],
	{ settings, scale }: ExploreModel,
	{ plot, axis, scales, width }: AxisRoom
): Mark[] {
	const isEvent = settings.clock === 'event';
	const [from, to] = timesOf(drawn);
	const labelRoom = Math.floor((plot.right - plot.left) / (settings.clock === 'fiscal' ? 62 : 46));
	const times = timeTicks(settings.clock, from, isEvent ? settings.window - 1 : to, scales.x, labelRoom);
	const { reference } = scale;
	return [
		group(
			[
				{ ...leftAxis(plot, ticksAt(axis, scales.y), width), at: plot.left - 2 },
				bottomAxis(plot, times, width, { grid: false })
			],
			{ data: scaleData(axis.top, plot.bottom, plot.top) }
		),
		remark({ x: 0, y: 14 }, startSentence(axis.title), width),
		...(isEvent
			? [
					remark({ x: (plot.left + plot.right) / 2, y: plot.bottom + 40 }, MONTHS_TITLE, width, {
						anchor: 'middle'
					})
				]
			: []),
		...(reference !== null && reference <= axis.top
			? [
					rule(
						'horizontal',
						{ at: scales.y(reference), from: plot.left, to: plot.right },
						{ colour: 'var(--ink)', dash: '2 3' }
					)
				]
			: [])
	];
}

function layoutLine(series: Series, style: SeriesStyle, model: ExploreModel, { x, y }: Scales): LineLayout {
	const runs = runsOf(series, model.settings);
	const cursor = runs.flat().map((point) => ({
		x: x(point.t),
		y: y(point.result.value),
		tooltip: tooltipOf(point, model),
		moment: { key: String(point.t), value: figureText(point.result.value, model) },
		series: series.label,
		colour: style.colour
	}));
	return { series, style, runs, cursor };
}

/** The range around a line, if any of it is more than 3 pixels high. */
const bandMarks = ({ runs, style }: LineLayout, { x, y }: Scales, stepped: boolean): Mark[] =>
	runs
		.map((run) => run.map(({ t, result }) => ({ x: x(t), low: y(result.low), high: y(result.high) })))
		.filter((ranges) => ranges.length > 1 && ranges.some(({ low, high }) => low - high > 3))
		.map((ranges) => band(ranges, style.colour, { stepped }));

/** Lines through runs, dots for isolated figures between gaps. */
function lineMarks(layout: LineLayout, { x, y }: Scales, isStepped: boolean): Mark[] {
	const { style } = layout;
	const runs = layout.runs.map((run) => run.map(({ t, result }) => ({ x: x(t), y: y(result.value) })));
	const stroke = { width: style.width, dash: style.dash, halo: isReference(layout) };
	return [
		...runs
			.filter((run) => run.length > 1)
			.map((run) => (isStepped ? step(run, style.colour, stroke) : line(run, style.colour, stroke))),
		...runs.filter((run) => run.length === 1).flatMap((run) => run.map((at) => dot(at, 3.5, style)))
	];
}

function labelMarks(
	lines: readonly LineLayout[],
	painted: readonly LineLayout[],
	plot: Box,
	width: ChartWidth
): Mark[] {
	const ends = lines.flatMap((one) => {
		const end = one.cursor.at(-1);
		return end ? [{ ...one, end: { x: end.x, y: end.y } }] : [];
	});
	const labels = lineLabels(ends, plot, width);
	const byKey = new Map(ends.map(({ series }, i) => [series.key, labels[i]]));
	return painted.flatMap(({ series }) => byKey.get(series.key) ?? []);
}

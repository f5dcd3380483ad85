import { scaleLinear } from '$lib/plot/scale';
import { bottomAxis, dot, group, leftAxis, line, remark, seriesGroup, text } from '$lib/plot/make-marks';
import type { Box, CursorPoint, Mark, Scene } from '$lib/plot/scene';
import type { SeriesStyle } from '$lib/style/series-style';
import { textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { panelsTitle } from '../text/chart';
import type { ExploreModel, Series } from '../types';
import { ticksAt, timeTicks, valueAxis, type ValueAxis } from './axes';
import { withFigures } from './drawn-series';
import { highestOf, runsOf, timesOf } from './runs';
import { scaleData } from './scale-data';
import { stylesOf } from './series-style';
import { shorten } from './shorten';
import { tooltipOf } from './tooltips';

const FRAME = {
	full: {
		wide: { width: 760, columns: 3, panel: 150, gap: 22 },
		narrow: { width: 360, columns: 2, panel: 132, gap: 16 }
	},
	compact: {
		wide: { width: 760, columns: 3, panel: 138, gap: 18 },
		narrow: { width: 360, columns: 3, panel: 138, gap: 14 }
	}
} as const;
type Frame = (typeof FRAME)[ChartSize][ChartWidth];
/** Pixels above all panels, above the plot of each and below it. */
const TOP = 30;
const HEAD = 24;
const FOOT = 24;

/** The axes shared by all panels. */
interface PanelContext {
	readonly model: ExploreModel;
	readonly width: ChartWidth;
	readonly axis: ValueAxis;
	readonly times: readonly [number, number];
	readonly styleOf: (key: string) => SeriesStyle;
}

/** A small chart for each series drawn, all on the same axes. */
export function panelChart(
	model: ExploreModel,
	width: ChartWidth,
	drawn: readonly Series[],
	size: ChartSize = 'full'
): Scene {
	const frame = FRAME[size][width];
	const highest = highestOf(drawn, 'value') || highestOf(drawn, 'high');
	const axis = valueAxis(highest, model.scale.unit, textSize[width].small, 2);
	const styleOf = stylesOf(withFigures(model.series), model.settings);
	const context = { model, width, axis, times: timesOf(drawn), styleOf };
	const boxes = panelBoxes(drawn.length, Math.ceil(axis.width) + 8, frame);
	const panels = boxes.flatMap((box, i) => {
		const series = drawn[i];
		return series ? [layoutPanel(series, box, context)] : [];
	});
	const rows = Math.ceil(drawn.length / frame.columns);
	return {
		width: frame.width,
		height: TOP + rows * (frame.panel + frame.gap),
		marks: [
			remark({ x: 0, y: 14 }, panelsTitle(axis.title, model.settings), width),
			...panels.flatMap(({ marks }) => marks)
		],
		legend: [],
		cursor: panels.flatMap(({ cursor }) => cursor),
		series: drawn.map(({ key, label }) => ({ id: key, name: label, colour: styleOf(key).colour }))
	};
}

/** The plot of each panel, in rows. Only the first of a row has value labels. */
interface PanelBox extends Box {
	readonly isFirst: boolean;
}

function panelBoxes(count: number, left: number, frame: Frame): PanelBox[] {
	const columns = Math.min(frame.columns, Math.max(1, count));
	const panelWidth = (frame.width - left - (columns - 1) * frame.gap) / columns;
	return Array.from({ length: count }, (_, index) => {
		const [column, row] = [index % columns, Math.floor(index / columns)];
		const plotLeft = left + column * (panelWidth + frame.gap);
		const top = TOP + row * (frame.panel + frame.gap) + HEAD;
		return {
			isFirst: column === 0,
			left: plotLeft,
			right: plotLeft + panelWidth,
			top,
			bottom: top + frame.panel - HEAD - FOOT
		};
	});
}

function layoutPanel(
	series: Series,
	plot: PanelBox,
	{ model, width, axis, times: [from, to], styleOf }: PanelContext
): { marks: Mark[]; cursor: CursorPoint[] } {
	const style = styleOf(series.key);
	const { label: size, small } = textSize[width];
	const x = scaleLinear([from, to === from ? from + 1 : to], [plot.left + 3, plot.right - 3]);
	const y = scaleLinear([0, axis.top], [plot.bottom, plot.top]);
	const runs = runsOf(series, model.settings);
	const paths = runs.map((run) => run.map(({ t, result }) => ({ x: x(t), y: y(result.value) })));
	const values = ticksAt(axis, y).map((tick) => (plot.isFirst ? tick : { ...tick, label: '' }));
	const years = timeTicks(model.settings.clock, from, to, x, 3).filter(
		({ position }) => position > plot.left + 8 && position < plot.right - 8
	);
	return {
		marks: [
			group(
				[
					{ ...leftAxis(plot, values, width), size: small },
					{ ...bottomAxis(plot, years, width, { grid: false, tickLength: 3 }), size: small }
				],
				{ data: { panel: series.key, ...scaleData(axis.top, plot.bottom, plot.top) } }
			),
			text({ x: plot.left, y: plot.top - 8 }, shorten(series.label, plot.right - plot.left, size), {
				size,
				weight: 600,
				colour: style.ink
			}),
			seriesGroup(series.key, [
				...paths
					.filter((path) => path.length > 1)
					.map((path) => line(path, style.colour, { width: style.width })),
				...paths.filter((path) => path.length === 1).flatMap((path) => path.map((at) => dot(at, 3, style)))
			])
		],
		cursor: runs.flat().map((point) => ({
			x: x(point.t),
			y: y(point.result.value),
			tooltip: tooltipOf(point, model),
			series: series.label,
			colour: style.colour
		}))
	};
}

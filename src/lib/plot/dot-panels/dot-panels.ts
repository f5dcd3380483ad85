import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fitRows } from '../compact';
import { layoutLegend, type LegendLayout } from '../legend';
import { bottomAxis, dot, remark, seriesGroup } from '../make-marks';
import { widenedRatioScale } from '../ratio-scale';
import { referenceLabel, type Reference } from '../reference-label';
import { stackRows } from '../rows';
import type { LegendEntry, Scene, SeriesName } from '../scene';
import {
	FRAME,
	layoutPanel,
	panelHeight,
	type DotPanel,
	type PanelDot,
	type PanelLayout,
	type Room,
	type Scale
} from './panel';

/** Ratios of one series in panels, on a logarithmic axis that they share. */
interface DotPanels {
	readonly title: string;
	readonly legend: readonly (LegendEntry & Pick<PanelDot, 'colour' | 'shape' | 'hollow'>)[];
	readonly panels: readonly DotPanel[];
	readonly reference: Reference;
	readonly series: SeriesName;
}

/** From the end of the legend to the panels: the axis and the name of the line, in pixels. */
const HEAD = 40;
/** Line height and indent of the legend, in pixels. */
const LEGEND = { line: 20, indent: 18 } as const;

/** @param leftOut says below a compact chart how many panels it leaves out; nothing if empty. */
export function dotPanels(
	chart: DotPanels,
	width: ChartWidth,
	size: ChartSize,
	leftOut: (count: number) => string
): Scene {
	const { left, right } = FRAME[size][width];
	const dots = chart.panels.flatMap(({ rows }) => rows.flatMap((row) => row.dots));
	const scale = widenedRatioScale(
		dots.flatMap(({ low, value, high }) => [low, value, high]),
		[left + 4, right]
	);
	const draw = (panels: readonly DotPanel[]) => drawPanels({ ...chart, panels }, scale, width, size);
	if (size === 'full') return draw(chart.panels);
	return fitRows(chart.panels.map(inOneRow), { draw, leftOut }, width);
}

const inOneRow = (panel: DotPanel): DotPanel => ({
	...panel,
	rows: [{ label: '', dots: panel.rows.flatMap(({ dots }) => dots) }]
});

function drawPanels(
	{ title, legend: entries, panels, reference, series }: DotPanels,
	scale: Scale,
	width: ChartWidth,
	size: ChartSize
): Scene {
	const frame = FRAME[size][width];
	const legend = layoutEntries(entries, frame.legend, width);
	const columns = inColumns(panels, frame.columns).map((own, i) => {
		const shift = (i * chartWidth[width]) / frame.columns;
		const room = { width, size, frame, reference, shift, scale: shifted(scale, shift) };
		return layoutColumn(own, legend.bottom + HEAD, room);
	});
	return {
		width: chartWidth[width],
		height: Math.ceil(Math.max(...columns.map(({ bottom }) => bottom)) + frame.bottom),
		marks: [
			remark({ x: 0, y: 14 }, title, width),
			...legend.marks,
			...columns.flatMap(({ background }) => background),
			seriesGroup(
				series.id,
				columns.flatMap(({ marks }) => marks)
			)
		],
		legend: legend.entries,
		cursor: columns.flatMap(({ cursor }) => cursor),
		series: [series]
	};
}

function layoutEntries(entries: DotPanels['legend'], top: number, width: ChartWidth): LegendLayout {
	const { line, indent } = LEGEND;
	const items = entries.map(({ id, text, colour, shape, hollow }) => ({
		id,
		text,
		symbol: ({ x, y }: { x: number; y: number }) => [dot({ x: x + 7, y }, 5, { colour, shape }, { hollow })]
	}));
	return layoutLegend(items, {
		...{ top: top - line / 2, middle: line / 2, right: chartWidth[width], pitch: line, indent },
		...{ width, wrap: true, style: { colour: 'var(--muted)' } }
	});
}

/** By kind, or in halves of one kind. */
function inColumns(panels: readonly DotPanel[], columns: number): (readonly DotPanel[])[] {
	if (columns === 1 || panels.length < 2) return [panels];
	const first = panels.filter(({ kind }) => kind === panels[0]?.kind).length;
	const count = first < panels.length ? first : Math.ceil(panels.length / 2);
	return [panels.slice(0, count), panels.slice(count)];
}

/** Axes above and below the panels of a column. @param top in pixels. */
function layoutColumn(
	panels: readonly DotPanel[],
	top: number,
	room: Room
): PanelLayout & { readonly bottom: number } {
	const { frame, width, scale, shift, reference } = room;
	const stack = stackRows(panels, (panel) => panelHeight(panel, room) + frame.gap, top);
	const placed = stack.items.map(({ item, top: start }) => layoutPanel(item, start, room));
	const plot = { left: frame.left + shift, right: frame.right + shift, top, bottom: stack.bottom };
	const axis = { ...bottomAxis(plot, scale.ticks, width, { grid: false, tickLength: 0 }), line: false };
	return {
		bottom: stack.bottom,
		background: [
			...placed.flatMap(({ background }) => background),
			axis,
			{ ...axis, side: 'top', at: top - 2 },
			referenceLabel(reference, { x: scale.at(reference.value), y: top - 24 }, plot, width)
		],
		marks: placed.flatMap(({ marks }) => marks),
		cursor: placed.flatMap(({ cursor }) => cursor)
	};
}

const shifted = ({ at, ticks }: Scale, by: number): Scale => ({
	at: (ratio) => at(ratio) + by,
	ticks: ticks.map(({ position, label }) => ({ position: position + by, label }))
});

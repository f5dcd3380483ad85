import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows } from '../draw-rows';
import { layoutLegend, type LegendItem, type LegendLayout } from '../legend';
import { bottomAxis, remark } from '../make-marks';
import { scaleLinear } from '../scale';
import type { Box, LegendEntry, Scene, SeriesName } from '../scene';
import { dashedLine, FRAME, layoutStrip, ring, solidLine, type Strip } from './strip';

type StripMark = 'solid line' | 'dashed line' | 'ring';

interface DotStrips {
	readonly title: string;
	/** An entry on rings is left out if there are none. */
	readonly legend: readonly (LegendEntry & { readonly mark: StripMark })[];
	readonly strips: readonly Strip[];
	/** Values at the ends of the axis. */
	readonly domain: readonly [number, number];
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly series: readonly SeriesName[];
}

/** Pixels. */
const TOP = 68;
const BOTTOM = 26;
const LEGEND_MIDDLE = 34;

/** Strips of dots below one another, moved apart where they would overlap, with the axis above and below. */
export function dotStrips(chart: DotStrips, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const full = chartWidth[width];
	const sides = { left: frame.left, right: full - frame.right, top: TOP };
	const at = scaleLinear(chart.domain, [sides.left, sides.right]);
	const rows = drawRows(chart.strips, TOP, (strip, top) =>
		layoutStrip(strip, top, { width, size, frame, plot: sides, at })
	);
	const plot: Box = { ...sides, bottom: rows.bottom };
	const ticks = chart.ticks.map(({ value, label }) => ({ position: at(value), label }));
	const axis = bottomAxis(plot, ticks, width, { grid: false, tickLength: 0 });
	const legend = legendAbove(chart, frame.radius, width);
	return {
		width: full,
		height: Math.ceil(rows.bottom + BOTTOM),
		marks: [
			remark({ x: 0, y: 14 }, chart.title, width),
			...legend.marks,
			{ ...axis, side: 'top', at: plot.top, grid: [plot.top, plot.bottom], line: false },
			axis,
			...rows.marks
		],
		legend: legend.entries,
		cursor: rows.cursor,
		series: chart.series,
		reach: 20
	};
}

function legendAbove({ legend, strips }: DotStrips, radius: number, width: ChartWidth): LegendLayout {
	const hasRing = strips.some(({ dots }) => dots.some(({ ringed }) => ringed));
	const around = (y: number) => [y - 7, y + 7] as const;
	const symbols: Readonly<Record<StripMark, Pick<LegendItem, 'symbol' | 'indent'>>> = {
		'solid line': { symbol: ({ x, y }) => [solidLine(x, around(y))] },
		'dashed line': { symbol: ({ x, y }) => [dashedLine(x, around(y))] },
		ring: { indent: 14, symbol: ({ x, y }) => [ring({ x: x + 1, y }, radius)] }
	};
	const items = legend
		.filter(({ mark }) => mark !== 'ring' || hasRing)
		.map(({ id, text, mark }) => ({ id, text, ...symbols[mark] }));
	const room = { left: 4, top: LEGEND_MIDDLE, middle: 0, right: chartWidth[width], indent: 8, between: 22 };
	return layoutLegend(items, { ...room, width, style: { colour: 'var(--muted)' } });
}

import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows } from '../draw-rows';
import { layoutLegend, type LegendItem, type LegendLayout } from '../legend';
import { bottomAxis, remark } from '../make-marks';
import { scaleLinear } from '../scale';
import type { Box, LegendEntry, Scene, SeriesName } from '../scene';
import { dashedLine, FRAME, layoutStrip, ring, solidLine, type Strip } from './strip';

type StripMark = 'solid line' | 'dashed line' | 'ring' | 'hollow dot';

interface DotStrips {
	readonly title: string;
	/** Entries on rings and hollow dots are left out if there are none. */
	readonly legend: readonly (LegendEntry & { readonly mark: StripMark })[];
	readonly strips: readonly Strip[];
	/** Values at the ends of the axis. */
	readonly domain: readonly [number, number];
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly series: readonly SeriesName[];
}

/** Pixels. `TOP` is the least distance to the strips. */
const TOP = 68;
const BOTTOM = 26;
const LEGEND_MIDDLE = 34;
/** Height of the axis above the strips. */
const AXIS = 22;

/** Strips of dots below one another, moved apart where they would overlap, with the axis above and below. */
export function dotStrips(chart: DotStrips, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const full = chartWidth[width];
	const legend = legendAbove(chart, frame.radius, width);
	const top = Math.max(TOP, legend.bottom + AXIS);
	const sides = { left: frame.left, right: full - frame.right, top };
	const at = scaleLinear(chart.domain, [sides.left, sides.right]);
	const rows = drawRows(chart.strips, top, (strip, top) =>
		layoutStrip(strip, top, { width, size, frame, plot: sides, at })
	);
	const plot: Box = { ...sides, bottom: rows.bottom };
	const ticks = chart.ticks.map(({ value, label }) => ({ position: at(value), label }));
	const axis = bottomAxis(plot, ticks, width, { grid: false, tickLength: 0 });
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
	const dots = strips.flatMap((strip) => strip.dots);
	const isDrawn = (mark: StripMark): boolean =>
		mark === 'ring'
			? dots.some(({ ringed }) => ringed)
			: mark !== 'hollow dot' || dots.some(({ hollow }) => hollow);
	const around = (y: number) => [y - 7, y + 7] as const;
	const symbols: Readonly<Record<StripMark, Pick<LegendItem, 'symbol' | 'indent'>>> = {
		'solid line': { symbol: ({ x, y }) => [solidLine(x, around(y))] },
		'dashed line': { symbol: ({ x, y }) => [dashedLine(x, around(y))] },
		ring: { indent: 14, symbol: ({ x, y }) => [ring({ x: x + 1, y }, radius)] },
		'hollow dot': {
			indent: 14,
			symbol: ({ x, y }) => [
				{
					kind: 'circle',
					x: x + 1,
					y,
					r: radius - 0.75,
					fill: 'none',
					stroke: 'var(--muted)',
					strokeWidth: 1.5
				}
			]
		}
	};
	const items = legend
		.filter(({ mark }) => isDrawn(mark))
		.map(({ id, text, mark }) => ({ id, text, ...symbols[mark] }));
	const room = { left: 4, top: LEGEND_MIDDLE, middle: 0, right: chartWidth[width], indent: 8, between: 22 };
	return layoutLegend(items, { ...room, width, style: { colour: 'var(--muted)' } });
}

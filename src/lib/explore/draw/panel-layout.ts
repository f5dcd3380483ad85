import { scaleLinear } from 'd3-scale';
import type { Point as Pixel } from '$lib/plot/path';
import type { SeriesStyle } from '$lib/style/series-style';
import { textSize } from '$lib/style/typography';
import { textWidth } from '$lib/style/text-width';
import type { ChartWidth } from '$lib/views/contract';
import { timeTicks, valueAxis, type Tick } from './axes';
import { highestOf, timesOf } from './line-layout';
import { largest, MOST_PANELS, withFigures } from './drawn-series';
import { stylesOf } from './series-style';
import type { ExploreModel, Series } from '../types';
import { tooltipOf } from './tooltips';

export interface PlacedPanel {
	readonly series: Series;
	readonly style: SeriesStyle;
	readonly title: string;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly runs: readonly (readonly Pixel[])[];
	readonly alone: readonly Pixel[];
	readonly tooltips: readonly { readonly x: number; readonly y: number; readonly label: string }[];
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
}

export interface PlacedPanels {
	readonly kind: 'panels';
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly title: string;
	readonly panels: readonly PlacedPanel[];
}

const FRAME = {
	wide: { width: 760, columns: 3, panel: 150, gap: 22 },
	narrow: { width: 360, columns: 2, panel: 132, gap: 16 }
} as const;

/** The same axes in every panel. */
export function panelLayout(model: ExploreModel, width: ChartWidth): PlacedPanels {
	const frame = FRAME[width];
	const size = textSize[width];
	const { settings, scale } = model;
	const drawable = withFigures(model.series);
	const chosen = largest(drawable, MOST_PANELS);
	const highest = chosen.reduce(
		(most, { points }) => points.reduce((top, { result }) => Math.max(top, result?.value ?? 0), most),
		0
	);
	const axis = valueAxis(highest || highestOf(chosen), scale.unit, size.small, 2);
	const left = Math.ceil(axis.width) + 8;
	const columns = Math.min(frame.columns, Math.max(1, chosen.length));
	const panelWidth = (frame.width - left - (columns - 1) * frame.gap) / columns;
	const [from, to] = timesOf(chosen);
	const styles = stylesOf(drawable, settings);
	const top = 30;
	const head = 24;
	const foot = 24;
	const panels = chosen.map((series, index): PlacedPanel => {
		const [column, row] = [index % columns, Math.floor(index / columns)];
		const plotLeft = left + column * (panelWidth + frame.gap);
		const plotTop = top + row * (frame.panel + frame.gap) + head;
		const plot = {
			left: plotLeft,
			right: plotLeft + panelWidth,
			top: plotTop,
			bottom: plotTop + frame.panel - head - foot
		};
		const x = scaleLinear([from, to === from ? from + 1 : to], [plot.left + 3, plot.right - 3]);
		const y = scaleLinear([0, axis.top], [plot.bottom, plot.top]);
		const labels = timeTicks(settings.clock, from, to, x, 3);
		return {
			series,
			style: styles.get(series.key) ?? {
				colour: 'var(--other)',
				ink: 'var(--muted)',
				width: 2,
				dash: null,
				shape: 'circle',
				hollow: false
			},
			title: cut(series.label, panelWidth, size.label),
			plot,
			...placedPoints(series, model, x, y),
			xTicks: labels.filter(({ position }) => position > plot.left + 8 && position < plot.right - 8),
			yTicks: axis.ticks.map(({ value, label }) => ({ position: y(value), label: column === 0 ? label : '' }))
		};
	});
	const rows = Math.ceil(chosen.length / columns);
	return {
		kind: 'panels',
		width: frame.width,
		height: top + rows * (frame.panel + frame.gap),
		top: axis.top,
		title: `${axis.words}${settings.clock === 'event' ? ', by months since the war began' : ''}`,
		panels
	};
}

function cut(label: string, room: number, size: number): string {
	const fits = (text: string) => textWidth(text, { size, weight: 600 }) <= room;
	if (fits(label)) return label;
	let start = label;
	while (start && !fits(`${start}…`)) start = start.slice(0, -1).trimEnd();
	return `${start}…`;
}

function placedPoints(
	series: Series,
	model: ExploreModel,
	x: (t: number) => number,
	y: (value: number) => number
) {
	const runs: Pixel[][] = [];
	const tooltips: PlacedPanel['tooltips'][number][] = [];
	const step = model.settings.measure === 'protected' ? Infinity : 1;
	let before = -Infinity;
	for (const point of series.points) {
		if (!point.result) {
			if (step === 1) before = -Infinity;
			continue;
		}
		if (point.t - before > step || runs.length === 0) runs.push([]);
		before = point.t;
		const pixel = { x: x(point.t), y: y(point.result.value) };
		runs.at(-1)?.push(pixel);
		tooltips.push({ ...pixel, label: tooltipOf(point, model) });
	}
	return {
		runs: runs.filter((run) => run.length > 1),
		alone: runs.flatMap((run) => (run.length === 1 ? run : [])),
		tooltips
	};
}

import { scaleLinear } from '$lib/plot/scale';
import type { MonthIndex } from '$lib/metrics/month';
import { fitRows } from '$lib/plot/compact';
import { eventLines } from '$lib/plot/event-lines';
import { barItem, SWATCH, swatchItem, type LegendItem } from '$lib/plot/legend';
import { band, bar, seriesGroup, step } from '$lib/plot/make-marks';
import { monthPanel } from '$lib/plot/month-panel';
import { numberedList } from '$lib/plot/numbered-list';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Box, CursorPoint, Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { seriesPoints } from '$lib/plot/series-points';
import { layoutPanels } from '$lib/plot/small-multiples';
import { scaleTicks } from '$lib/plot/ticks';
import { titledLegend } from '$lib/plot/titled-legend';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { formatExact } from '$lib/text/numbers';
import { countOf } from '$lib/text/words';
import { axisTitle, eventText, highestLabel, LEGEND, monthTooltip, totalTooltip } from './text';
import type { Monthly, Panel } from './types';

const FRAME = {
	full: {
		wide: { columns: 3, between: 16, left: 54, right: 6, plot: 112 },
		narrow: { columns: 1, between: 0, left: 56, right: 14, plot: 76 }
	},
	compact: {
		wide: { columns: 3, between: 16, left: 54, right: 6, plot: 68 },
		narrow: { columns: 2, between: 10, left: 47, right: 2, plot: 56 }
	}
} as const;

/** Distances of the numbers of events, in pixels. */
const NUMBERS = { apart: 5, above: 5 } as const;

/** Small multiples: people let in month by month, one panel per nationality, with numbered events below. */
export function chart(model: Monthly, width: ChartWidth, size: ChartSize = 'full'): Scene {
	if (size === 'full') return multiples(model, width, size);
	const events = model.events.length;
	return fitRows(
		model.panels,
		{
			rankOf: (panel) => -heightOf(panel),
			draw: (panels) => multiples({ ...model, panels, events: [] }, width, size),
			leftOut: (count) =>
				fullChartShowsRows(
					[count, 'nationality', 'nationalities'],
					events > 0 ? [countOf(String(events), 'event', 'events')] : []
				)
		},
		width
	);
}

/** @param size Compact panels have no events, and the words under their names on several lines. */
function multiples(model: Monthly, width: ChartWidth, chartSize: ChartSize): Scene {
	const size = textSize[width];
	const right = chartWidth[width];
	const small = size.small * lineHeight;
	const frame = FRAME[chartSize][width];
	const isFull = chartSize === 'full';
	const legend = titledLegend(legendItems(model), axisTitle(model), width, { wrap: true });
	const top = legend.bottom + 10;
	const across = (right - (frame.columns - 1) * frame.between) / frame.columns;
	const subtitles = model.panels.map((panel) => wrapText(highestLabel(panel), across, { size: size.small }));
	const lines = isFull ? 2 : Math.max(1, ...subtitles.map(({ length }) => length)) + 0.3;
	const head = size.label * lineHeight + lines * small + 4;
	const foot = size.axis * lineHeight + (isFull ? 18 : 10);
	const grid = layoutPanels(model.panels, { ...frame, head, foot }, top, width);
	const highest = Math.max(1, ...model.panels.map(heightOf));
	const panels = grid.panels.map(({ item, at, plot }, i) => {
		const range = model.isShared ? highest : Math.max(1, heightOf(item));
		return drawPanel(item, model, {
			at,
			plot,
			width,
			subtitle: isFull ? [highestLabel(item)] : (subtitles[i] ?? []),
			x: scaleLinear([model.firstMonth, model.lastMonth + 1], [plot.left, plot.right]),
			y: scaleLinear([0, range], [plot.bottom, plot.top])
		});
	});
	const events = numberedList(
		model.events.map((event) => ({ number: event.number, words: eventText(event, model) })),
		grid.bottom,
		width
	);
	return {
		width: right,
		height: Math.ceil(events.bottom + 4),
		marks: [...legend.marks, ...panels.map(({ marks }) => marks), ...events.marks],
		legend: legend.entries,
		cursor: panels.flatMap(({ cursor }) => cursor),
		series: seriesNames(model.panels)
	};
}

const heightOf = ({ months, totals }: Panel): number =>
	Math.max(0, ...months.map(({ people }) => people.value), ...totals.map(({ perMonth }) => perMonth));

const FRAME_OF_TOTAL = { outlined: true, dash: '3 2' } as const;
/** Area after the end of figures. */
const ENDED = 0.6;

/** The month after which a panel has no figures although others do; `null` if it has all. */
const endOf = (panel: Panel, { lastMonth }: Monthly): MonthIndex | null =>
	panel.lastMonth !== null && panel.lastMonth < lastMonth ? panel.lastMonth + 1 : null;

function legendItems(model: Monthly): LegendItem[] {
	const { panels } = model;
	const colour = 'var(--muted)';
	const totals = panels.flatMap((panel) => panel.totals);
	const isTemporary =
		panels.some(({ months }) => months.some(({ temporary }) => temporary > 0)) ||
		totals.some(({ tier }) => tier === 'T2');
	const entry = (id: keyof typeof LEGEND) => ({ id, text: LEGEND[id] });
	return [
		barItem(entry('durable'), SWATCH, colour),
		...(isTemporary ? [barItem(entry('temporary'), SWATCH, colour, { hatch: { colour } })] : []),
		...(totals.length > 0 ? [barItem(entry('total'), SWATCH, colour, FRAME_OF_TOTAL)] : []),
		...(panels.some((panel) => endOf(panel, model) !== null)
			? [swatchItem(entry('ended'), { fill: 'var(--grid)', opacity: ENDED })]
			: [])
	];
}

interface Room {
	/** Upper left corner of the panel. */
	readonly at: Point;
	readonly plot: Box;
	readonly width: ChartWidth;
	/** Lines under the name. */
	readonly subtitle: readonly string[];
	readonly x: (month: MonthIndex) => number;
	readonly y: Parameters<typeof scaleTicks>[0];
}

function drawPanel(panel: Panel, model: Monthly, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { at, plot, width, subtitle, x, y } = room;
	const { colour, ink } = styleOf(panel.origin);
	const end = endOf(panel, model);
	const totals = panel.totals.map((total) => {
		const from = x(Math.max(model.firstMonth, total.startMonth));
		const across = x(Math.min(model.lastMonth, total.endMonth) + 1) - from;
		const top = y(total.perMonth);
		return { total, x: from, y: top, width: across, height: y(0) - top };
	});
	const marks = [
		...monthPanel({
			...{ at, plot, width, x, ink },
			name: panel.originName,
			lines: subtitle.map((words) => ({ words })),
			ended: end === null ? null : { from: end, opacity: ENDED },
			ticks: scaleTicks(y, 3, formatExact, Number.isInteger),
			months: [model.firstMonth, model.lastMonth],
			right: Math.min(chartWidth[width], plot.right + 20)
		}),
		...eventLines(
			model.events.filter(({ origins }) => origins.includes(panel.origin)),
			{ plot, width, x, right: plot.right, ...NUMBERS }
		),
		...totals.map(({ total, ...box }) =>
			bar(box, colour, { ...FRAME_OF_TOTAL, hatch: total.tier === 'T2' ? { colour } : undefined })
		),
		...areaMarks(panel, room)
	];
	const points = [
		...panel.months.map((one) => ({
			x: x(one.month + 0.5),
			y: y(one.people.value),
			tooltip: monthTooltip(one, model)
		})),
		...totals.map(({ total, ...box }) => ({
			x: box.x + box.width / 2,
			y: box.y,
			tooltip: totalTooltip(total, model)
		}))
	].sort((a, b) => a.x - b.x);
	return { marks: seriesGroup(panel.origin, marks), cursor: seriesPoints(panel.originName, colour, points) };
}

/** Resettled people as a solid area, those let in for a limited time hatched above it. */
function areaMarks({ months, origin }: Panel, { x, y }: Room): Mark[] {
	const { colour } = styleOf(origin);
	return consecutiveRuns(months, ({ month }) => month).flatMap(({ items, last }): Mark[] => {
		const stepped = { stepped: true, endX: x(last.month + 1) };
		const points = items.map(({ month, durable, temporary, people }) => ({
			x: x(month),
			y: y(people.value),
			durable: y(durable),
			temporary
		}));
		const ranges = points.map(({ x, y: low, durable }) => ({ x, low: durable, high: low }));
		return [
			band(
				points.map(({ x, durable }) => ({ x, low: y(0), high: durable })),
				colour,
				{ ...stepped, opacity: 1 }
			),
			...(points.some(({ temporary }) => temporary > 0) ? [band(ranges, { colour }, stepped)] : []),
			step(points, colour, { width: 1.25, endX: stepped.endX })
		];
	});
}

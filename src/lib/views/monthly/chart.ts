import { scaleLinear } from 'd3-scale';
import type { MarkedMonth } from '$lib/analysis/marked-events';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import { layoutLegend, swatchAt, type LegendItem } from '$lib/plot/legend';
import { band, bar, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from '$lib/plot/marks';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Box, CursorPoint, Mark, Point, RectMark, Scene, Tick } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { formatExact } from '$lib/text/numbers';
import { axisTitle, eventText, highestLabel, LEGEND, monthTooltip, totalTooltip } from './text';
import type { Monthly, Panel } from './types';

const FRAME = {
	wide: { columns: 3, between: 16, left: 54, right: 6, plot: 112 },
	narrow: { columns: 1, between: 0, left: 56, right: 14, plot: 76 }
} as const;

/** Where the words of an event begin, right of its number. */
const EVENT_INDENT = 24;
/** Least distance between the numbers of two events, edge to edge. */
const APART = 5;
/** Least distance between two years on the axis. */
const YEARS_APART = 44;

/** Small multiples: people let in month by month, one panel a nationality, with numbered events below. */
export function chart(model: Monthly, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const size = textSize[width];
	const right = chartWidth[width];
	const small = size.small * lineHeight;
	const legend = layoutLegend(legendItems(model), { top: 0, right, width });
	const title = wrapText(axisTitle(model), right, { size: size.small });
	const top = legend.bottom + 4 + title.length * small + 10;
	const head = size.label * lineHeight + 2 * small + 4;
	const rowHeight = Math.ceil(head + frame.plot + size.axis * lineHeight + 18);
	const columns = Math.min(frame.columns, Math.max(1, model.panels.length));
	const across = (right - (columns - 1) * frame.between) / columns;
	const highest = Math.max(1, ...model.panels.map(heightOf));
	const panels = model.panels.map((panel, i) => {
		const x = (i % columns) * (across + frame.between);
		const y = top + Math.floor(i / columns) * rowHeight;
		const plot = {
			left: x + frame.left,
			right: x + across - frame.right,
			top: y + head,
			bottom: y + head + frame.plot
		};
		const range = model.isShared ? highest : Math.max(1, heightOf(panel));
		return layoutPanel(panel, model, {
			at: { x, y },
			plot,
			width,
			x: scaleLinear([model.firstMonth, model.lastMonth + 1], [plot.left, plot.right]),
			y: scaleLinear([0, range], [plot.bottom, plot.top])
		});
	});
	const events = layoutEvents(model, top + Math.ceil(model.panels.length / columns) * rowHeight, width);
	return {
		width: right,
		height: Math.ceil(events.bottom + 4),
		marks: [
			...legend.marks,
			remark({ x: 0, y: legend.bottom + 4 }, title, width, { align: 'top' }),
			...panels.map(({ marks }) => marks),
			...events.marks
		],
		legend: legend.entries,
		cursor: panels.flatMap(({ cursor }) => cursor),
		series: model.panels.map(({ origin, originName }) => ({
			id: origin,
			name: originName,
			colour: styleOf(origin).colour
		}))
	};
}

const heightOf = ({ months, totals }: Panel): number =>
	Math.max(0, ...months.map(({ people }) => people.value), ...totals.map(({ perMonth }) => perMonth));

const FRAME_OF_TOTAL = { outlined: true, dash: '3 2' } as const;

/** Where figures have ended. */
const ended = (box: Omit<RectMark, 'kind' | 'fill'>): RectMark => ({
	...box,
	kind: 'rect',
	fill: 'var(--grid)',
	opacity: 0.6
});

const hasEnded = (panel: Panel, { lastMonth }: Monthly): boolean =>
	panel.lastMonth !== null && panel.lastMonth < lastMonth;

function legendItems(model: Monthly): LegendItem[] {
	const { panels } = model;
	const colour = 'var(--muted)';
	const totals = panels.flatMap((panel) => panel.totals);
	const isTemporary =
		panels.some(({ months }) => months.some(({ temporary }) => temporary > 0)) ||
		totals.some(({ tier }) => tier === 'T2');
	const item = (id: keyof typeof LEGEND, isDrawn: boolean, symbol: (at: Point) => Mark): LegendItem[] =>
		isDrawn ? [{ id, text: LEGEND[id], symbol: (at) => [symbol(at)] }] : [];
	return [
		...item('durable', true, (at) => bar(swatchAt(at), colour)),
		...item('temporary', isTemporary, (at) => bar(swatchAt(at), colour, { hatch: { colour } })),
		...item('total', totals.length > 0, (at) => bar(swatchAt(at), colour, FRAME_OF_TOTAL)),
		...item(
			'ended',
			panels.some((panel) => hasEnded(panel, model)),
			(at) => ended(swatchAt(at))
		)
	];
}

interface Room {
	/** Upper left corner of the panel. */
	readonly at: Point;
	readonly plot: Box;
	readonly width: ChartWidth;
	readonly x: (month: MonthIndex) => number;
	readonly y: Parameters<typeof scaleTicks>[0];
}

function layoutPanel(panel: Panel, model: Monthly, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { at, plot, width, x, y } = room;
	const size = textSize[width];
	const { colour, ink } = styleOf(panel.origin);
	const yTicks = scaleTicks(y, 3, formatExact, Number.isInteger);
	const totals = panel.totals.map((total) => {
		const from = x(Math.max(model.firstMonth, total.startMonth));
		const across = x(Math.min(model.lastMonth, total.endMonth) + 1) - from;
		const top = y(total.perMonth);
		return { total, x: from, y: top, width: across, height: y(0) - top };
	});
	const marks = [
		text({ x: at.x, y: at.y + size.label }, panel.originName, { size: size.label, weight: 600, colour: ink }),
		remark({ x: at.x, y: at.y + size.label + size.small * lineHeight }, highestLabel(panel), width),
		...endedMarks(panel, model, room),
		leftAxis(plot, yTicks, width),
		bottomAxis(plot, yearTicks(model, room), width),
		...eventMarks(panel, model, room),
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
	];
	return {
		marks: seriesGroup(panel.origin, marks),
		cursor: points.sort((a, b) => a.x - b.x).map((point) => ({ ...point, series: panel.originName, colour }))
	};
}

function endedMarks(panel: Panel, model: Monthly, { plot, x }: Room): Mark[] {
	if (panel.lastMonth === null || !hasEnded(panel, model)) return [];
	const from = x(panel.lastMonth + 1);
	return [ended({ x: from, y: plot.top, width: plot.right - from, height: plot.bottom - plot.top })];
}

/** Resettled as a plain area, let in for a limited time hatched above it. */
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

/** Januaries, as many as have room for their year. */
function yearTicks({ firstMonth, lastMonth }: Monthly, { x, width }: Room): Tick[] {
	const first = Math.ceil(firstMonth / 12);
	const years = Array.from({ length: yearOf(lastMonth) - first + 1 }, (_, i) => first + i);
	const across = x(12) - x(0);
	const every = [1, 2, 5, 10].find((one) => one * across >= YEARS_APART) ?? 25;
	return years
		.map((year) => ({ year, position: x(year * 12) }))
		.filter(({ position }) => position + textSize[width].axis * 1.1 <= chartWidth[width])
		.filter(({ year }) => every < 5 || year % every === 0)
		.map(({ year, position }, i) => ({ position, label: every >= 5 || i % every === 0 ? String(year) : '' }));
}

/** Lines at the months of events, with their numbers above. */
function eventMarks({ origin }: Panel, { events }: Monthly, { plot, width, x }: Room): Mark[] {
	const own = events.filter(({ origins }) => origins.includes(origin));
	const labels = spread(own, (month) => x(month + 0.5), plot.right, width);
	return own.flatMap(({ number, month }, i): Mark[] => [
		rule(
			'vertical',
			{ at: x(month + 0.5), from: plot.top, to: plot.bottom },
			{ colour: 'var(--muted)', dash: '2 2' }
		),
		remark({ x: labels[i] ?? 0, y: plot.top - 5 }, String(number), width, { anchor: 'middle' })
	]);
}

/** Where the numbers of events stand: over their months, pushed apart where they would touch, and left of `right`. */
function spread(
	events: readonly MarkedMonth[],
	x: (month: MonthIndex) => number,
	right: number,
	width: ChartWidth
): number[] {
	const halves = events.map(({ number }) => textWidth(String(number), { size: textSize[width].small }) / 2);
	let before = -Infinity;
	const pushed = events.map(({ month }, i) => {
		const half = halves[i] ?? 0;
		const at = Math.max(x(month), before + APART + half);
		before = at + half;
		return at;
	});
	let after = right + APART;
	return pushed.reduceRight<number[]>((placed, wish, i) => {
		const half = halves[i] ?? 0;
		const at = Math.min(wish, after - APART - half);
		after = at - half;
		return [at, ...placed];
	}, []);
}

/** The numbered events, one entry a month. */
function layoutEvents(model: Monthly, top: number, width: ChartWidth): { marks: Mark[]; bottom: number } {
	const size = textSize[width].small;
	const line = size * lineHeight;
	let y = top;
	const marks = model.events.flatMap((event): Mark[] => {
		const words = wrapText(eventText(event, model), chartWidth[width] - EVENT_INDENT, { size });
		const at = y;
		y += words.length * line + 4;
		return [
			text({ x: EVENT_INDENT - 8, y: at }, String(event.number), {
				anchor: 'end',
				align: 'top',
				size,
				weight: 600
			}),
			remark({ x: EVENT_INDENT, y: at }, words, width, { align: 'top' })
		];
	});
	return { marks, bottom: y };
}

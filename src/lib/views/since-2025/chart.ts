import { monthsIn, peopleAt, totalAt } from '$lib/analysis/recent/month-totals';
import type { PartKind } from '$lib/analysis/recent/types';
import { OTHERS } from '$lib/analysis/sql';
import { scaleLinear } from '$lib/plot/scale';
import { fitRows, isCompact } from '$lib/plot/compact';
import { eventLines } from '$lib/plot/event-lines';
import { barItem, SWATCH, swatchItem, type LegendItem } from '$lib/plot/legend';
import { band, seriesGroup, step } from '$lib/plot/make-marks';
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
import { textWidth } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { axisTitle, endLine, eventText, hasReversed, headLines, legendWords, monthTooltip } from './text';
import type { Panel, Since2025 } from './types';

/** Pixels. Compact charts have no events, and in the narrow layout no line for the end of figures. */
const FRAME = {
	full: {
		wide: { columns: 4, between: 12, right: 6, plot: 88, above: 20, below: 20 },
		narrow: { columns: 2, between: 10, right: 6, plot: 72, above: 20, below: 20 }
	},
	compact: {
		wide: { columns: 4, between: 12, right: 6, plot: 80, above: 10, below: 14 },
		narrow: { columns: 2, between: 10, right: 6, plot: 34, above: 6, below: 6 }
	}
} as const;
/** About as many ticks on the axis of people. */
const TICKS = { full: 3, compact: 2 } as const;

/** Distances of the numbers of events, in pixels. */
const NUMBERS = { apart: 4, above: 5 } as const;
const ENDED = 0.75;
/** Visas are a lighter tint of the colour of refugees. */
const TINT = 0.45;

/** Small multiples: people let in month by month since January 2024 by way in, with numbered events below. */
export function chart(model: Since2025, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const whole = withEvents(model, width);
	if (size === 'full' || isCompact(whole, width)) return whole;
	const bare = { ...model, events: [] };
	const events = model.events.length > 0 ? ['the events of these months'] : [];
	return fitRows(
		model.panels,
		{
			rankOf: ({ isReference, before, since }) =>
				isReference ? -Infinity : -before.people.value - since.people.value,
			draw: (panels) => smallMultiples({ ...bare, panels }, width, 'compact').scene,
			leftOut: (count) =>
				[
					fullChartShowsRows([count, 'more group', 'more groups'], events),
					isBriefIn(width, size) ? othersText(model) : ''
				]
					.filter(Boolean)
					.join(' ')
		},
		width
	);
}

/** Brief panels have no line for the end of figures. */
const isBriefIn = (width: ChartWidth, size: ChartSize): boolean => width === 'narrow' && size === 'compact';

/** "All others: refugees only." */
function othersText(model: Since2025): string {
	const others = model.panels.find(({ origin }) => origin === OTHERS);
	const words = others ? endLine(others, model) : '';
	return others && words ? `${others.originName}: ${words}.` : '';
}

function withEvents(model: Since2025, width: ChartWidth): Scene {
	const { scene, bottom } = smallMultiples(model, width, 'full');
	const items = model.events.map((event) => ({ number: event.number, words: eventText(event, model) }));
	const events = numberedList(items, bottom, width);
	return { ...scene, height: Math.ceil(events.bottom + 4), marks: [...scene.marks, ...events.marks] };
}

function smallMultiples(model: Since2025, width: ChartWidth, chartSize: ChartSize) {
	const size = textSize[width];
	const frame = FRAME[chartSize][width];
	const right = chartWidth[width];
	const small = size.small * lineHeight;
	const legend = titledLegend(legendItems(model), axisTitle(model), width, { wrap: true });
	const top = legend.bottom + 10;
	const linesOf = (panel: Panel) => linesAbove(panel, model, width, chartSize);
	const lines = Math.max(0, ...model.panels.map((panel) => linesOf(panel).length));
	const head = size.label * lineHeight + lines * small + frame.above;
	const foot = size.axis * lineHeight + frame.below;
	const highest = Math.max(...model.panels.map((panel) => heightOf(panel, model)));
	const topOf = (panel: Panel) => (model.isShared ? highest : heightOf(panel, model)) || 1;
	const ticks = TICKS[chartSize];
	const left = Math.max(...model.panels.map((panel) => labelRoom(topOf(panel), ticks, model, width)));
	const grid = layoutPanels(model.panels, { ...frame, left, head, foot }, top, width);
	const panels = grid.panels.map(({ item, at, plot }) =>
		drawPanel(item, model, {
			...{ at, plot, width, ticks },
			lines: linesOf(item),
			x: scaleLinear([model.firstMonth, model.lastMonth + 1], [plot.left, plot.right]),
			y: scaleLinear([0, topOf(item)], [plot.bottom, plot.top])
		})
	);
	const scene: Scene = {
		width: right,
		height: Math.ceil(grid.bottom + 4),
		marks: [...legend.marks, ...panels.map(({ marks }) => marks)],
		legend: legend.entries,
		cursor: panels.flatMap(({ cursor }) => cursor),
		series: seriesNames(model.panels)
	};
	return { scene, bottom: grid.bottom };
}

/** Text below the name of a panel. */
function linesAbove(panel: Panel, model: Since2025, width: ChartWidth, size: ChartSize): string[] {
	return [...headLines(panel, model), isBriefIn(width, size) ? '' : endLine(panel, model)].filter(
		(one) => one !== ''
	);
}

type RateScale = Parameters<typeof scaleTicks>[0];

const peopleTicks = (y: RateScale, count: number, { measure }: Since2025) =>
	scaleTicks(y, count, measure === 'people' ? formatExact : (value) => formatNumber(value), (value) =>
		measure === 'people' ? Number.isInteger(value) : true
	);

/** Space for the labels left of a plot. */
function labelRoom(highest: number, count: number, model: Since2025, width: ChartWidth): number {
	const { axis: size } = textSize[width];
	const ticks = peopleTicks(scaleLinear([0, highest], [1, 0]), count, model);
	return Math.max(LEAST_LEFT[width], ...ticks.map(({ label }) => textWidth(label, { size }) + 9));
}

const LEAST_LEFT = { wide: 44, narrow: 42 } as const;

/** A number of people in the unit of the chart. */
const unitsOf = (people: number, panel: Panel, { measure }: Since2025): number =>
	measure === 'people' ? people : panel.displaced ? (1000 * people) / panel.displaced : 0;

const heightOf = (panel: Panel, model: Since2025): number =>
	unitsOf(Math.max(0, ...monthsIn(panel).map((month) => totalAt(panel, month))), panel, model);

const kindsIn = (panels: readonly Panel[]): Set<PartKind> =>
	new Set(
		panels.flatMap(({ parts }) =>
			parts.filter(({ months }) => months.some(({ people }) => people.value > 0)).map(({ kind }) => kind)
		)
	);

function legendItems(model: Since2025): LegendItem[] {
	const words = legendWords(model);
	const colour = 'var(--muted)';
	const kinds = kindsIn(model.panels);
	const entry = (id: keyof typeof words) => ({ id, text: words[id] });
	return [
		barItem(entry('refugees'), SWATCH, colour),
		...(kinds.has('visas') ? [swatchItem(entry('visas'), { fill: colour, opacity: TINT })] : []),
		...(kinds.has('parole') ? [barItem(entry('parole'), SWATCH, colour, { hatch: { colour } })] : []),
		...(kinds.has('leading') ? [barItem(entry('leading'), SWATCH, 'var(--ink)')] : []),
		...(model.panels.some(({ ends }) => ends.length > 0)
			? [swatchItem(entry('ended'), { fill: 'var(--grid)', opacity: ENDED })]
			: [])
	];
}

interface Room {
	/** Upper left corner of the panel. */
	readonly at: Point;
	readonly plot: Box;
	readonly width: ChartWidth;
	/** About as many on the axis of people. */
	readonly ticks: number;
	/** Text below the name. */
	readonly lines: readonly string[];
	readonly x: (month: number) => number;
	readonly y: RateScale;
}

function drawPanel(panel: Panel, model: Since2025, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { at, plot, width, lines, x, y } = room;
	const { colour, ink } = styleOf(panel.origin);
	const [end] = panel.ends;
	const strength = hasReversed(panel, model) ? ({ weight: 600, colour: ink } as const) : {};
	const marks = [
		...monthPanel({
			...{ at, plot, width, x, ink },
			name: panel.originName,
			lines: lines.map((words, i) => ({ words, ...(i === 1 ? strength : {}) })),
			ended: end ? { from: end.lastMonth + 1, opacity: ENDED } : null,
			ticks: peopleTicks(y, room.ticks, model),
			months: [model.firstMonth, model.lastMonth],
			right: chartWidth[width]
		}),
		...eventLines(
			model.events.filter(({ origins }) => origins.includes(panel.origin)),
			{ plot, width, x, right: plot.right + 4, ...NUMBERS }
		),
		...layers(panel, model, room)
	];
	const points = monthsIn(panel).map((month) => ({
		x: x(month + 0.5),
		y: y(unitsOf(totalAt(panel, month), panel, model)),
		tooltip: monthTooltip(panel, month, model)
	}));
	return { marks: seriesGroup(panel.origin, marks), cursor: seriesPoints(panel.originName, colour, points) };
}

/** Ways in on top of one another; each ends with its own figures. */
function layers(panel: Panel, model: Since2025, { x, y }: Room): Mark[] {
	const { colour } = styleOf(panel.origin);
	const at = (people: number) => y(unitsOf(people, panel, model));
	return panel.parts.flatMap((part, i): Mark[] => {
		const below = panel.parts.slice(0, i);
		return consecutiveRuns(part.months, ({ month }) => month).flatMap(({ items, last }): Mark[] => {
			const ranges = items.map(({ month, people }) => {
				const base = below.reduce((total, other) => total + peopleAt(other, month), 0);
				return { x: x(month), low: at(base), high: at(base + people.value) };
			});
			const stepped = { stepped: true, endX: x(last.month + 1) };
			if (part.kind === 'parole') {
				const top = ranges.map(({ x, high }) => ({ x, y: high }));
				return [band(ranges, { colour }, stepped), step(top, colour, { width: 1.25, endX: stepped.endX })];
			}
			const fill = part.kind === 'leading' ? 'var(--ink)' : colour;
			return [band(ranges, fill, { ...stepped, opacity: part.kind === 'visas' ? TINT : 1 })];
		});
	});
}

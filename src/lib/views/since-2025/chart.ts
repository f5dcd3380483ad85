import { inMeasure, kindsIn, monthsIn, stackedMonths, totalAt } from '$lib/analysis/recent/month-totals';
import type { PartKind } from '$lib/analysis/recent/types';
import { OTHERS } from '$lib/analysis/sql';
import { fitRows, isCompact } from '$lib/plot/compact';
import { barItem, SWATCH, swatchItem, type LegendItem } from '$lib/plot/legend';
import { layoutMonthPanels, type MonthLayer, type MonthSeries } from '$lib/plot/month-panels';
import type { Scene } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { axisTitle, endLine, eventText, hasReversed, headLines, legendWords, monthTooltip } from './text';
import type { Panel, Since2025 } from './types';

/** Pixels. Compact charts have no events, and in the narrow layout no line for the end of figures. */
const FRAME = {
	full: {
		wide: { columns: 4, between: 12, left: 44, right: 6, plot: 88, above: 20, below: 20 },
		narrow: { columns: 2, between: 10, left: 42, right: 6, plot: 72, above: 20, below: 20 }
	},
	compact: {
		wide: { columns: 4, between: 12, left: 44, right: 6, plot: 80, above: 10, below: 14 },
		narrow: { columns: 2, between: 10, left: 42, right: 6, plot: 34, above: 6, below: 6 }
	}
} as const;
/** About as many ticks on the axis of people. */
const TICKS = { full: 3, compact: 2 } as const;

/** Opacity of the area after the end of figures. */
const ENDED = 0.75;
/** Visas are a lighter tint of the colour of refugees. */
const TINT = 0.45;

/** Small multiples: people let in month by month since January 2024 by way in, with numbered events below. */
export function chart(model: Since2025, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const whole = smallMultiples(model, width, 'full');
	if (size === 'full' || isCompact(whole, width)) return whole;
	const bare = { ...model, events: [] };
	const events = model.events.length > 0 ? ['the events of these months'] : [];
	return fitRows(
		model.panels,
		{
			rankOf: ({ isReference, before, since }) =>
				isReference ? -Infinity : -before.people.value - since.people.value,
			draw: (panels) => smallMultiples({ ...bare, panels }, width, 'compact'),
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

function smallMultiples(model: Since2025, width: ChartWidth, size: ChartSize): Scene {
	const { panels, measure, isShared, firstMonth, lastMonth } = model;
	const series = panels.map((panel) => seriesOf(panel, model, isBriefIn(width, size)));
	const highest = Math.max(...series.map((one) => one.highest));
	return layoutMonthPanels(
		{
			months: [firstMonth, lastMonth],
			series: series.map((one) => ({ ...one, highest: (isShared ? highest : one.highest) || 1 })),
			events: model.events.map((event) => ({
				...event,
				ids: event.origins,
				words: eventText(event, model)
			})),
			legend: legendItems(model),
			title: axisTitle(model),
			ticks: (y) =>
				measure === 'people'
					? scaleTicks(y, TICKS[size], formatExact, Number.isInteger)
					: scaleTicks(y, TICKS[size], (value) => formatNumber(value)),
			shade: ENDED
		},
		{
			...FRAME[size][width],
			fitsLabels: true,
			lines: Math.max(0, ...series.map(({ lines }) => lines.length)),
			numbers: { apart: 4, beyond: 4 }
		},
		width
	);
}

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

function seriesOf(panel: Panel, model: Since2025, isBrief: boolean): MonthSeries {
	const { origin, originName, ends } = panel;
	const { colour, ink } = styleOf(origin);
	const inUnit = (people: number) => inMeasure(people, panel, model.measure);
	const words = [...headLines(panel, model), isBrief ? '' : endLine(panel, model)].filter(Boolean);
	const strong = hasReversed(panel, model) ? ({ weight: 600, colour: ink } as const) : {};
	const points = monthsIn(panel).map((month) => ({
		month,
		value: inUnit(totalAt(panel, month)),
		tooltip: monthTooltip(panel, month, model)
	}));
	return {
		...{ id: origin, name: originName, colour, ink, points },
		lines: words.map((line, i) => ({ words: line, ...(i === 1 ? strong : {}) })),
		endedFrom: ends[0] ? ends[0].lastMonth + 1 : null,
		highest: Math.max(0, ...points.map(({ value }) => value)),
		layers: stackedMonths(panel).map(({ kind, months }) => ({
			months: months.map(({ month, from, to }) => ({ month, from: inUnit(from), to: inUnit(to) })),
			...layerStyle(kind, colour)
		}))
	};
}

/** The look of a way in. */
function layerStyle(kind: PartKind, colour: string): Omit<MonthLayer, 'months'> {
	if (kind === 'parole') return { fill: { colour }, edge: colour };
	if (kind === 'visas') return { fill: colour, opacity: TINT };
	return { fill: kind === 'leading' ? 'var(--ink)' : colour };
}

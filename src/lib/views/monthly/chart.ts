import { endedFrom, highestValue, type Month } from '$lib/analysis/entries/monthly-admissions';
import { fitRows } from '$lib/plot/compact';
import { barItem, SWATCH, swatchItem, type LegendItem } from '$lib/plot/legend';
import { DASHED, layoutMonthPanels, type MonthLayer, type MonthSeries } from '$lib/plot/month-panels';
import { consecutiveRuns } from '$lib/plot/runs';
import type { Scene } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { formatExact } from '$lib/text/numbers';
import { countOf } from '$lib/text/words';
import { axisTitle, eventText, highestLabel, LEGEND, monthTooltip, totalTooltip } from './text';
import type { Monthly, Panel } from './types';

const FRAME = {
	full: {
		wide: { columns: 3, between: 16, left: 54, right: 6, plot: 112, below: 18 },
		narrow: { columns: 1, between: 0, left: 56, right: 14, plot: 76, below: 18 }
	},
	compact: {
		wide: { columns: 3, between: 16, left: 54, right: 6, plot: 68, below: 10 },
		narrow: { columns: 2, between: 10, left: 47, right: 2, plot: 56, below: 10 }
	}
} as const;

/** Opacity of the area after the end of figures. */
const ENDED = 0.6;

/** Small multiples: people let in month by month, one panel per nationality, with numbered events below. */
export function chart(model: Monthly, width: ChartWidth, size: ChartSize = 'full'): Scene {
	if (size === 'full') return multiples(model, width, size);
	const events = model.events.length;
	return fitRows(
		model.panels,
		{
			rankOf: (panel) => -highestValue(panel),
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
function multiples(model: Monthly, width: ChartWidth, size: ChartSize): Scene {
	const { panels, isShared, firstMonth, lastMonth } = model;
	const frame = FRAME[size][width];
	const across = (chartWidth[width] - (frame.columns - 1) * frame.between) / frame.columns;
	const subtitles = panels.map((panel) =>
		size === 'full'
			? [highestLabel(panel)]
			: wrapText(highestLabel(panel), across, { size: textSize[width].small })
	);
	const lines = size === 'full' ? 2 : Math.max(1, ...subtitles.map(({ length }) => length)) + 0.3;
	const highest = Math.max(1, ...panels.map(highestValue));
	return layoutMonthPanels(
		{
			months: [firstMonth, lastMonth],
			series: panels.map((panel, i) => ({
				...seriesOf(panel, model),
				lines: (subtitles[i] ?? []).map((words) => ({ words })),
				highest: isShared ? highest : Math.max(1, highestValue(panel))
			})),
			events: model.events.map((event) => ({
				...event,
				ids: event.origins,
				words: eventText(event, model)
			})),
			legend: legendItems(model),
			title: axisTitle(model),
			ticks: (y) => scaleTicks(y, 3, formatExact, Number.isInteger),
			shade: ENDED
		},
		{ ...frame, lines, above: 4, numbers: { apart: 5, beyond: 0 }, yearsBeyond: 20 },
		width
	);
}

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
		...(totals.length > 0 ? [barItem(entry('total'), SWATCH, colour, DASHED)] : []),
		...(panels.some((panel) => endedFrom(panel, model.lastMonth) !== null)
			? [swatchItem(entry('ended'), { fill: 'var(--grid)', opacity: ENDED })]
			: [])
	];
}

function seriesOf(panel: Panel, model: Monthly): Omit<MonthSeries, 'lines' | 'highest'> {
	const { origin, originName, months, totals } = panel;
	const { colour, ink } = styleOf(origin);
	return {
		...{ id: origin, name: originName, colour, ink },
		endedFrom: endedFrom(panel, model.lastMonth),
		layers: consecutiveRuns(months, ({ month }) => month).flatMap(({ items }) => layersOf(items, colour)),
		bars: totals.map((total) => ({
			...{ from: total.startMonth, to: total.endMonth, value: total.perMonth },
			hatch: total.tier === 'T2' ? { colour } : undefined,
			tooltip: totalTooltip(total, model)
		})),
		points: months.map((one) => ({
			month: one.month,
			value: one.people.value,
			tooltip: monthTooltip(one, model)
		}))
	};
}

/** Resettled people as a solid area, those let in for a limited time hatched above it. */
function layersOf(months: readonly Month[], colour: string): MonthLayer[] {
	const hasTemporary = months.some(({ temporary }) => temporary > 0);
	const durable = months.map((one) => ({ month: one.month, from: 0, to: one.durable }));
	const temporary = months.map((one) => ({ month: one.month, from: one.durable, to: one.people.value }));
	return hasTemporary
		? [
				{ months: durable, fill: colour },
				{ months: temporary, fill: { colour }, edge: colour }
			]
		: [{ months: durable, fill: colour, edge: colour }];
}

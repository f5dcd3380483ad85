import { fiscalYearAt } from '$lib/analysis/controls/ceilings-and-orders';
import { EIGHT_ID, OTHERS, type ChangeRow } from '$lib/analysis/controls/change-rows';
import { PERIODS } from '$lib/analysis/controls/changes-around';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { LegendItem } from '$lib/plot/legend';
import { legendBelow } from '$lib/plot/legend-below';
import { dotItem, intervalItem, lineItem } from '$lib/plot/legend-symbols';
import { paragraph } from '$lib/plot/paragraph';
import { layoutPeriodLevels, LEVEL_DOT, levelSections, type LevelLine } from '$lib/plot/period-levels';
import { piecewiseScale } from '$lib/plot/piecewise-scale';
import type { Scene } from '$lib/plot/scene';
import { layoutTimeline, type TimelineRow } from '$lib/plot/timeline';
import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import * as words from './text';
import type { BeforeAndAfter } from './types';

/** Rates of two periods as levels, joined across the years between, above a timeline of those years. */
export function chart(model: BeforeAndAfter, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const title = paragraph(words.AXIS_TITLE, 0, width);
	const drawn = [...model.rows.filter(({ isTooFew }) => !isTooFew), ...model.totals];
	const heads = words.SECTIONS;
	const levels = layoutPeriodLevels(
		{
			lines: drawn.flatMap(lineOf),
			heads: { before: heads.before[width], gap: heads.gap[width], after: heads.after[width] },
			columnHeads: words.HEADS,
			tickLabel: words.tickLabel
		},
		title.bottom,
		width,
		size
	);
	const { left, right, labels: names } = levelSections(width);
	const rows = timelineRows(model, width);
	const timeline = layoutTimeline(rows, { top: levels.bottom, left, right, names, width });
	const list =
		model.orders.length > 0 ? paragraph(words.ordersText(model.orders), timeline.bottom, width) : null;
	const ukraine = paragraph(words.ukraineText(model, width), (list ?? timeline).bottom + 4, width);
	const legend = legendBelow(legendItems(model, width), ukraine.bottom + 4, width);
	const { ceilings, orders, presidents } = words.SERIES;
	return {
		width: chartWidth[width],
		height: Math.ceil(legend.bottom + 4),
		marks: [
			title.mark,
			...levels.marks,
			...timeline.marks,
			...(list ? [list.mark] : []),
			ukraine.mark,
			...legend.marks
		],
		legend: legend.entries,
		cursor: [
			...levels.cursor,
			...[ceilings, orders, presidents].flatMap((name) =>
				timeline.cursor.filter(({ series }) => series === name)
			)
		],
		series: drawn.map((row) => ({ id: row.id, name: row.name, colour: styleFor(row).colour })),
		reach: 24
	};
}

function legendItems({ rows }: BeforeAndAfter, width: ChartWidth): LegendItem[] {
	const { colour } = styleOf('');
	const entry = (id: keyof typeof words.LEGEND) => ({ id, text: words.LEGEND[id] });
	const hasFew = rows.some((row) => row.isNamed && !row.isTooFew && !mayBeRanked(row.peopleBefore));
	return [
		...(rows.some(({ isLowerBound }) => isLowerBound) ? [intervalItem(entry('bound'), colour)] : []),
		...(hasFew ? [dotItem(entry('hollow'), { colour, radius: LEVEL_DOT[width], hollow: true })] : []),
		...(rows.some(({ isNamed }) => !isNamed) ? [lineItem(entry('other'), { colour })] : [])
	];
}

function lineOf(row: ChangeRow): LevelLine[] {
	const { id, name, before, after, peopleBefore, peopleAfter } = row;
	const isTotal = row.scope === 'total';
	if (!before || !after) return [];
	return [
		{
			...{ id, name, isTotal, style: styleFor(row), highest: before.high },
			before: {
				value: before.value,
				isHollow: !mayBeRanked(peopleBefore),
				tooltip: words.tooltip(row, 'before')
			},
			after: {
				value: after.value,
				isHollow: !mayBeRanked(peopleAfter),
				tooltip: words.tooltip(row, 'after')
			},
			label: row.isNamed || isTotal ? words.endLabel(row) : null,
			cells: [words.changeText(row), words.beyondCell(row)]
		}
	];
}

const TOTAL_STYLE: Readonly<Record<string, Partial<SeriesStyle>>> = {
	[OTHERS]: { dash: '7 3', width: 2.5 },
	[EIGHT_ID]: { dash: '2 3', width: 2.5 }
};

function styleFor(row: ChangeRow): SeriesStyle {
	const style = styleOf(row.id);
	if (row.scope === 'origin') return { ...style, dash: null, width: row.isNamed ? 2 : 1 };
	const ink = 'var(--ink)';
	return { ...style, colour: ink, ink, shape: 'circle', hollow: false, ...TOTAL_STYLE[row.id] };
}

/** Years, presidents, ceilings and the numbers of orders. */
function timelineRows({ ceilings, presidents, orders }: BeforeAndAfter, width: ChartWidth): TimelineRow[] {
	const { left, gap, after, right } = levelSections(width);
	const x = piecewiseScale([
		{ value: PERIODS.before.from, at: left },
		{ value: PERIODS.before.to + 1, at: gap },
		{ value: PERIODS.after.from, at: after },
		{ value: PERIODS.after.to + 1, at: right }
	]);
	const spanOf = (year: number) => ({ from: x(year), to: x(year + 1) });
	const { ROWS, SERIES } = words;
	return [
		{
			name: ROWS.years,
			placing: 'centred',
			items: ceilings.map(({ year }) => ({ ...spanOf(year), words: words.yearLabel(year, width) }))
		},
		{
			name: ROWS.presidents,
			series: SERIES.presidents,
			placing: 'inside',
			items: presidents.map((one) => ({
				from: x(fiscalYearAt(one.from)),
				to: x(one.to === null ? Infinity : fiscalYearAt(one.to)),
				words: words.presidentLabel(one),
				tooltip: words.presidentTooltip(one)
			}))
		},
		{
			name: ROWS.ceilings,
			series: SERIES.ceilings,
			placing: 'centred',
			isBold: true,
			items: ceilings.map((one) => ({
				...spanOf(one.year),
				words: words.ceilingLabel(one),
				tooltip: words.ceilingTooltip(one)
			}))
		},
		{
			name: ROWS.orders,
			series: SERIES.orders,
			placing: 'apart',
			isBold: true,
			items: orders.map((order, i) => {
				const middleOfMonth = x(fiscalYearAt(`${order.day.slice(0, 7)}-16`));
				const at = { from: middleOfMonth, to: middleOfMonth };
				return { ...at, words: String(i + 1), tooltip: words.orderText(order) };
			})
		}
	];
}

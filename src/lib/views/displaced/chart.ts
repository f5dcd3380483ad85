import { placesIn, type OnOneDay, type War } from '$lib/analysis/displacement/ever-displaced';
import {
	acrossItem,
	beyondItem,
	layoutBarColumns,
	type BarColumnsRow,
	type ColumnBar
} from '$lib/plot/bar-columns';
import { withRemark } from '$lib/plot/compact';
import { barItem, type LegendItem } from '$lib/plot/legend';
import type { Scene } from '$lib/plot/scene';
import { legendPart, stackScene, titleLine } from '$lib/plot/scene-stack';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import * as words from './text';
import type { Displaced } from './types';

/** A row per war, a column per way of counting: everybody ever displaced, and people displaced on one day. */
export function chart(model: Displaced, width: ChartWidth, size: ChartSize = 'full'): Scene {
	// The compact narrow layout says all wars together in words.
	const hasTotal = size === 'full' || width === 'wide';
	const columns = {
		heads: words.columnHeads(model),
		total: hasTotal ? { ...rowOf(model.total, model), aside: words.OWN_SCALE } : null,
		rows: model.rows.map((war) => rowOf(war, model))
	};
	const scene = stackScene(
		[
			titleLine(words.chartTitle(model), width),
			legendPart(legendItems(model, hasTotal), 6, width),
			(top) => layoutBarColumns(columns, top + 12, width, size)
		],
		width,
		{
			series: [model.total, ...model.rows].map(({ id, name }) => ({ id, name, colour: styleOf(id).colour }))
		}
	);
	return hasTotal ? scene : withRemark(scene, words.totalText(model.total), width);
}

function legendItems({ editions, total, rows }: Displaced, hasTotal: boolean): LegendItem[] {
	const [first, newest] = editions;
	const differ = [total, ...rows].some(({ ever }) => words.differ(ever));
	return [
		...(first && newest && differ
			? [
					barItem({ id: 'newest', text: words.editionLegend(newest) }, { height: 12 }, 'var(--muted)'),
					acrossItem({ id: 'first', text: words.editionLegend(first) })
				]
			: []),
		...(hasTotal && total.ever.some(({ wider }) => wider !== null)
			? [beyondItem({ id: 'wider', text: words.WIDER_LEGEND })]
			: [])
	];
}

function rowOf(war: War, { split }: Displaced): BarColumnsRow {
	const { colour, ink } = styleOf(war.id);
	const days = placesIn(split).map((place) => dayBar(war.onOneDay[place] ?? null, war));
	return { id: war.id, name: war.name, colour, ink, bars: [everBar(war), ...days] };
}

/** The newest edition, with a line across the bar where the first prints another number. */
function everBar({ ever, reason }: War): ColumnBar {
	const newest = ever.at(-1);
	return {
		label: newest ? words.inEditions(ever) : reason,
		detail: newest?.wider ? words.widerDetail(newest.wider) : '',
		value: newest?.people.value ?? null,
		across: words.differ(ever) ? (ever[0]?.people.value ?? null) : null,
		beyond: newest?.wider ?? null,
		points: ever.map((one) => ({ value: one.people.value, tooltip: words.everTooltip(one) }))
	};
}

const dayBar = (day: OnOneDay | null, war: War): ColumnBar => ({
	label: words.dayLabel(day),
	value: day?.people.value ?? null,
	points: day ? [{ value: day.people.value, tooltip: words.dayTooltip(day, war) }] : []
});

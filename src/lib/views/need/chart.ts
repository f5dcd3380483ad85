import { WORLD, type NeedGroup, type NeedYear } from '$lib/analysis/entries/resettlement-need';
import { chartOfRows } from '$lib/plot/compact';
import { framedLegend, layoutFramedBars, type FramedGroup, type FramedRow } from '$lib/plot/framed-bars';
import type { Scene } from '$lib/plot/scene';
import { stackScene } from '$lib/plot/scene-stack';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { arrivalsTooltip, cellsOf, COLUMN_HEADS, legendText, needTooltip, tickText } from './text';
import type { NeedAndPlaces } from './types';

/** One row per year: the assessed need as a framed bar, people resettled as a dot, with both numbers next to it. */
export const chart = chartOfRows('groups', rowsByYear, {
	leftOut: (count) => moreRows(count, 'country', 'countries')
});

function rowsByYear(model: NeedAndPlaces, width: ChartWidth, size: ChartSize): Scene {
	const groups = model.groups.map(groupOf);
	const { need, resettled } = legendText(model);
	const legend = { bar: { id: 'need', text: need }, dot: { id: 'resettled', text: resettled } };
	const bars = {
		groups,
		heads: COLUMN_HEADS,
		tickLabel: (value: number, highest: number) => tickText(value, highest, width)
	};
	return stackScene(
		[() => framedLegend(legend, width, size), (top) => layoutFramedBars(bars, top + 10, width, size)],
		width,
		{ series: groups.map(({ id, name, colour }) => ({ id, name, colour })) }
	);
}

/** Countries share a scale; the world has its own. */
function groupOf(group: NeedGroup): FramedGroup {
	const { id, name, years } = group;
	const isWorld = id === WORLD;
	const { colour, ink, shape } = styleOf(id);
	return {
		id,
		name,
		colour: isWorld ? 'var(--muted)' : colour,
		ink: isWorld ? 'var(--ink)' : ink,
		shape,
		scale: isWorld ? 'world' : 'countries',
		rows: years.map((year) => rowOf(year, group))
	};
}

function rowOf(row: NeedYear, group: NeedGroup): FramedRow {
	const { year, need, arrivals } = row;
	return {
		label: String(year),
		bar: need && {
			value: need.people.value,
			isDashed: need.percent !== null,
			tooltip: needTooltip(row, need)
		},
		dot: arrivals && { value: arrivals.counted.value, tooltip: arrivalsTooltip(row, arrivals) },
		figures: cellsOf(row, group).map(({ words, isMissing }, i) => ({
			words,
			weight: i === 2 && !isMissing ? 600 : 400,
			colour: isMissing ? 'var(--muted)' : 'var(--ink)'
		}))
	};
}

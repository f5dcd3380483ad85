import { isPrinted, isUnstable, peopleOfAll, type Cell } from '$lib/analysis/stocks/destinations';
import { chartOfRows } from '$lib/plot/compact';
import { heatScale, layoutHeatTable, outlineItem, type HeatCell } from '$lib/plot/heat-table';
import { layoutLegend } from '$lib/plot/legend';
import { colourOf, stepOf } from '$lib/plot/ratio-steps';
import type { Scene } from '$lib/plot/scene';
import { stackScene, titleLine } from '$lib/plot/scene-stack';
import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreCountriesWithFewer } from '$lib/text/left-out';
import * as words from './text';
import type { Destinations } from './types';

/** A heat map: a row for each country, a column for each nationality, each number per 100 of the Ukrainian share. */
export const chart = chartOfRows('destinations', heatMap, {
	rankOf: (destination) => -peopleOfAll(destination),
	leftOut: moreCountriesWithFewer
});

function heatMap(model: Destinations, width: ChartWidth, size: ChartSize): Scene {
	const { destinations, origins, originNames } = model;
	const isShort = width === 'narrow';
	const items = words.hasUnstable(model)
		? [outlineItem({ id: 'unstable', text: words.unstableLegend(isShort) })]
		: [];
	const table = {
		columns: origins.map((origin) => originNames[origin] ?? origin),
		rows: destinations.map((one, i) => ({
			id: one.country,
			name: one.name,
			label: words.rowName(one),
			cells: one.cells.map(cellOf),
			aside: isShort ? words.bareDistance(one, i === 0) : words.distanceLabel(one)
		})),
		remark: destinations.some(words.isIncomplete) ? words.STAR_NOTE : '',
		asideHead: words.DISTANCE_HEAD,
		divider: {
			before: destinations.findIndex(({ distance }) => distance === null),
			words: words.NOT_RANKED
		}
	};
	return stackScene(
		[
			titleLine(words.axisTitle(model), width),
			(top) => heatScale(top + 8, width, size),
			(top) => layoutLegend(items, { top: top + 10, right: chartWidth[width], width }),
			(top) => layoutHeatTable(table, top, width, size)
		],
		width,
		{ series: destinations.map(({ country, name }) => ({ id: country, name, colour: 'var(--ink)' })) }
	);
}

const cellOf = (cell: Cell): HeatCell => ({
	id: cell.origin,
	words: words.cellLabel(cell),
	fill:
		cell.status === 'coloured' && cell.index !== null
			? colourOf(stepOf(cell.index))
			: isUnstable(cell.status)
				? 'outline'
				: null,
	isMuted: !isPrinted(cell.status) || cell.status === 'left out',
	tooltip: words.tooltip(cell)
});

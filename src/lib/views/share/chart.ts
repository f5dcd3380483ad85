import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { chartOfRows } from '$lib/plot/compact';
import { dumbbellLegend, layoutDumbbells, type DumbbellRow } from '$lib/plot/dumbbells';
import type { ColumnFigure } from '$lib/plot/figure-columns';
import type { Scene } from '$lib/plot/scene';
import { stackScene } from '$lib/plot/scene-stack';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import * as words from './text/chart';
import type { Shares } from './types';

/** One row per origin: from its share of the displaced to its share of those let in, with the index and the rate. */
export const chart = chartOfRows('rows', dumbbells, {
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function dumbbells(model: Shares, width: ChartWidth, size: ChartSize): Scene {
	const { displaced, people } = words.legendWords(model);
	const legend = { tick: { id: 'displaced', text: displaced }, dot: { id: 'people', text: people } };
	const table = {
		rows: model.rows.flatMap((row) => rowOf(row, model)),
		heads: words.columnHeads(model),
		least: 0.05,
		tickLabel: words.tickLabel
	};
	return stackScene(
		[() => dumbbellLegend(legend, width), (top) => layoutDumbbells(table, top, width, size)],
		width,
		{ series: seriesNames(model.rows) }
	);
}

function rowOf(row: OriginShares, model: Shares): DumbbellRow[] {
	const [main] = row.drawn;
	if (!main) return [];
	const { colour, ink } = row.range ? styleOf(row.origin) : UNRANKED;
	const lines = words.figureLines(row, main, model);
	const index: Omit<ColumnFigure, 'words'> = row.range ? { weight: 600, colour: ink } : MUTED;
	return [
		{
			id: row.origin,
			name: row.originName,
			colour,
			ink,
			shape: styleOf(row.origin).shape,
			tick: { value: main.shareOfDisplaced.value, tooltip: words.displacedTooltip(main) },
			dots: row.drawn.map((share) => ({
				value: share.shareOfPeople.value,
				tooltip: words.peopleTooltip(share, model)
			})),
			figures: words
				.figures(row, main)
				.map(([figure, below], i) => ({ words: figure, below, ...(i === 2 ? index : MUTED) })),
			aside: lines.rate,
			figure: { words: lines.index, ...index },
			below: lines.shares
		}
	];
}

const MUTED = { colour: 'var(--muted)' } as const;

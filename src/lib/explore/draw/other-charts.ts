import { fitRows } from '$lib/plot/compact';
import type { Scene } from '$lib/plot/scene';
import { isOrigin } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import type { ExploreModel, Series } from '../types';
import { drawnPanels, drawnRows, withFigures } from './drawn-series';
import { mapChart } from './map-chart';
import { panelChart } from './panel-chart';
import { rowChart } from './row-chart';

/** All charts except lines, in a separate chunk that an embed of a line chart does not load. */
export function otherChart(model: ExploreModel, width: ChartWidth, size: ChartSize): Scene | Promise<Scene> {
	const { chart } = model.settings;
	if (chart === 'map') return mapChart(model, width, size);
	const isPanels = chart === 'multiples';
	const [draw, drawn, all] = isPanels
		? [panelChart, drawnPanels(model), withFigures(model.series)]
		: [rowChart, drawnRows(model), model.series];
	if (size === 'full') return draw(model, width, drawn);
	/** The nine nationalities first, then the largest. */
	const rankOf = (series: Series) => drawn.indexOf(series) + (isOrigin(series.origin) ? 0 : drawn.length);
	const undrawn = all.length - drawn.length;
	return fitRows(
		drawn,
		{
			rankOf,
			draw: (series) => draw(model, width, series, size),
			leftOut: (count) =>
				isPanels ? moreRows(count + undrawn, 'panel', 'panels') : moreRows(count + undrawn, 'row', 'rows')
		},
		width
	);
}

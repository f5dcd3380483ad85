import type { Scene } from '$lib/plot/scene';
import { withRemark } from '$lib/plot/compact';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { CHART_UNAVAILABLE } from '../text/chart';
import type { ExploreModel } from '../types';
import { drawnLines, withFigures } from './drawn-series';
import { lineChart } from './line-chart';
import type * as Others from './other-charts';

type OtherCharts = typeof Others;
let loaded: OtherCharts | undefined;

/** Loads the code of all charts except lines, once. */
export async function loadOtherCharts(): Promise<OtherCharts> {
	loaded ??= await import('./other-charts');
	return loaded;
}

/**
 * Lays out the chart: lines synchronously, others after loading their code and, for maps, the shapes of countries.
 * @returns a promise that rejects with one sentence when they cannot be loaded.
 */
export function chart(
	model: ExploreModel,
	width: ChartWidth,
	size: ChartSize = 'full'
): Scene | Promise<Scene> {
	if (model.settings.chart === 'line')
		return size === 'full' ? lineChart(model, width) : compactLines(model, width);
	if (loaded) return loaded.otherChart(model, width, size);
	return loadOtherCharts().then(
		({ otherChart }) => otherChart(model, width, size),
		(cause: unknown) => {
			throw new Error(CHART_UNAVAILABLE, { cause });
		}
	);
}

/** The page says outside the chart how many lines are missing; a frame says it below. */
function compactLines(model: ExploreModel, width: ChartWidth): Scene {
	const missing = withFigures(model.series).length - drawnLines(model, width).length;
	return withRemark(lineChart(model, width), moreRows(missing, 'line', 'lines'), width);
}

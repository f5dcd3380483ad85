import type { Scene } from '$lib/plot/scene';
import type { ChartWidth } from '$lib/style/typography';
import { CHART_UNAVAILABLE } from '../text/chart';
import type { ExploreModel } from '../types';
import { lineChart } from './line-chart';
import type * as Others from './other-charts';

type OtherCharts = typeof Others;
let loaded: OtherCharts | undefined;

/** Loads the charts besides lines, once. */
export async function loadOtherCharts(): Promise<OtherCharts> {
	loaded ??= await import('./other-charts');
	return loaded;
}

/**
 * Lays the chart out: lines at once, others as soon as their code and, for maps, the shapes of countries are there.
 * @returns a promise that rejects with one sentence when they cannot be loaded.
 */
export function chart(model: ExploreModel, width: ChartWidth): Scene | Promise<Scene> {
	if (model.settings.chart === 'line') return lineChart(model, width);
	if (loaded) return loaded.otherChart(model, width);
	return loadOtherCharts().then(
		({ otherChart }) => otherChart(model, width),
		(cause: unknown) => {
			throw new Error(CHART_UNAVAILABLE, { cause });
		}
	);
}

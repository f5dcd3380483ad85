import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Engine } from '$lib/query/port';
import { loadModel } from '$lib/views/load-model';
import type { View } from '$lib/views/contract';
import { CHARTS, rowsOf, stateOf, type ChartName, type ChartRows, type ChartState } from '$lib/claims/charts';

type Load = (slug: string) => Promise<Pick<View, 'spec' | 'series' | 'displayed'>>;

/** Download rows of the charts that the claims quote. */
export async function chartRows(
	load: Load,
	engine: Pick<Engine, 'run'>,
	catalogue: Catalogue
): Promise<ChartRows> {
	const charts = Object.entries(CHARTS) as [ChartName, ChartState][];
	const rows = await Promise.all(
		charts.map(async ([name, chart]) => {
			const view = await load(chart.slug);
			const model = await loadModel(view, stateOf(chart, view.spec.controls), engine, catalogue);
			return [name, rowsOf(view.displayed(model))];
		})
	);
	return Object.fromEntries(rows) as ChartRows;
}

import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Engine } from '$lib/query/port';
import { loadModel } from '$lib/views/load-model';
import type { View } from '$lib/views/contract';
import { CHARTS, rowsOf, stateOf, type ChartName, type ChartRows, type ChartState } from '$lib/claims/charts';

type Load = (slug: string) => Promise<Pick<View, 'spec' | 'series' | 'displayed'>>;

/** What downloads of the charts hold that the claims quote. */
export async function chartRows(
	load: Load,
	engine: Pick<Engine, 'run'>,
	catalogue: Catalogue
): Promise<ChartRows> {
	const asked = Object.entries(CHARTS) as [ChartName, ChartState][];
	const answers = await Promise.all(
		asked.map(async ([name, chart]) => {
			const view = await load(chart.slug);
			const model = await loadModel(view, stateOf(chart, view.spec.controls), engine, catalogue);
			return [name, rowsOf(view.displayed(model))];
		})
	);
	return Object.fromEntries(answers) as ChartRows;
}

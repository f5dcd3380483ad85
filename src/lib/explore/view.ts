import type { Control, ViewState } from '$lib/settings/control';
import { defineView, type View } from '$lib/views/contract';
import { settingsOf } from './settings/settings';
import { exploreControls } from './settings/controls';
import type { Published } from './settings/coverage';
import type { ExploreModel } from './types';
import type { Place } from './settings/places';
import { queriesOf } from './compute/queries';
import { buildModel } from './compute/build-model';
import { emptyReason } from './settings/normalize-settings';
import { exportTable, tables } from './table';
import Chart from './draw/Chart.svelte';

/** Countries and published coverage, known when the page is built. Plain data: the page carries it. */
export interface ExploreFacts {
	readonly places: readonly Place[];
	readonly published: Published;
	readonly pathwayLabels: Readonly<Record<string, string>>;
}

export const controlsOf = ({ places, published, pathwayLabels }: ExploreFacts): readonly Control[] =>
	exploreControls(places, published, pathwayLabels);

/** The explorer as a view: settings to queries, rows to a model, and its chart, sentences and tables. */
export function exploreView(facts: ExploreFacts): View {
	const controls = controlsOf(facts);
	const { published } = facts;
	return defineView<string, ExploreModel>({
		spec: {
			slug: 'explore',
			title: 'Explore the figures',
			question: 'Which figure, of whom, where and when? Choose: chart, sentences and table follow.',
			controls,
			queries: (state: ViewState) => {
				const settings = settingsOf(state, published);
				return emptyReason(settings, state, controls, published) ? {} : queriesOf(settings, published);
			}
		},
		series: (results, state, catalogue) => buildModel(results, state, catalogue, controls, published),
		tables,
		displayed: exportTable,
		Chart
	});
}

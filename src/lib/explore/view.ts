import type { Control, ViewState } from '$lib/settings/control';
import { defineView, type View } from '$lib/views/contract';
import { askedOf } from './settings/settings';
import { exploreControls } from './settings/controls';
import type { Published } from './settings/coverage';
import type { Explored } from './types';
import type { Place } from './settings/places';
import { queriesOf } from './compute/queries';
import { explore } from './compute/build-model';
import { whyNothing } from './settings/normalize-settings';
import { displayed, tables } from './table';
import Chart from './draw/Chart.svelte';

/** What is known when the page is built: which countries there are, and what is published of them. */
export interface ExploreFacts {
	readonly places: readonly Place[];
	readonly published: Published;
	readonly pathwayLabels: Readonly<Record<string, string>>;
}

export const controlsOf = ({ places, published, pathwayLabels }: ExploreFacts): readonly Control[] =>
	exploreControls(places, published, pathwayLabels);

/** The explorer as a view: settings to statements, rows to a chart and everything said about it. */
export function exploreView(facts: ExploreFacts): View {
	const controls = controlsOf(facts);
	const { published } = facts;
	return defineView<string, Explored>({
		spec: {
			slug: 'explore',
			title: 'Explore the figures',
			question: 'Which figure, of whom, where and when? Choose: chart, sentences and table follow.',
			controls,
			queries: (state: ViewState) => {
				const asked = askedOf(state, published);
				return whyNothing(asked, state, controls, published) ? {} : queriesOf(asked, published);
			}
		},
		series: (results, state, catalogue) => explore(results, state, catalogue, controls, published),
		tables,
		displayed,
		Chart
	});
}

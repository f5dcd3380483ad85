import type { Control } from '$lib/settings/control';
import { defineSpec, defineView, type View } from '$lib/views/contract';
import { buildModel } from './compute/build-model';
import { queriesOf } from './compute/queries';
import { chart } from './draw/chart';
import { exploreControls } from './settings/controls';
import type { Published } from './settings/coverage';
import { emptyReason } from './settings/normalize-settings';
import type { Place } from './settings/places';
import { isRelevant } from './settings/rules';
import { settingsOf } from './settings/settings';
import { exportTable } from './export-table';
import { tables } from './table';
import { QUESTION, TITLE } from './text/title';
import type { ExploreModel } from './types';

/** Countries and published coverage, known at build time. Plain data, serialised into the page. */
export interface ExploreFacts {
	readonly places: readonly Place[];
	readonly published: Published;
	readonly pathwayLabels: Readonly<Record<string, string>>;
}

export const controlsOf = ({ places, published, pathwayLabels }: ExploreFacts): readonly Control[] =>
	exploreControls(places, published, pathwayLabels);

/** The explorer as a view: settings to queries, rows to a model, and its chart, sentences and tables. */
export function exploreView(facts: ExploreFacts): View<readonly Control[], string, ExploreModel> {
	const controls = controlsOf(facts);
	const { published } = facts;
	return defineView({
		spec: defineSpec({
			slug: 'explore',
			title: TITLE,
			question: QUESTION,
			controls,
			queries: (state) => {
				const settings = settingsOf(state, published);
				return emptyReason(settings, state, controls, published) ? {} : queriesOf(settings, published);
			},
			acts: (control, state) => isRelevant(control, settingsOf(state, published))
		}),
		buildModel: (results, state, catalogue) => buildModel(results, state, catalogue, controls, published),
		tables,
		exportTable,
		chart
	});
}

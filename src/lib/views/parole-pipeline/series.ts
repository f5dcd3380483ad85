import type { Catalogue } from '$lib/catalogue/catalogue';
import { dayMonthYear } from '$lib/text/dates';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { notes } from './notes';
import { sameDays, type SameDay } from './rates';
import { stagesOf, type Stage } from './rows';
import type { Figures, QueryName } from './spec';

export interface ParolePipeline extends ViewModel {
	readonly stages: readonly Stage[];
	readonly days: readonly SameDay[];
	/** Sources that may be cited but not passed on as data. */
	readonly citedOnly: readonly string[];
	/** Short names of the sources, by id. */
	readonly publishers: Readonly<Record<string, string>>;
}

export type Shown = Omit<ParolePipeline, keyof ViewModel>;

export function series(
	results: ResultSets<QueryName>,
	state: ViewState,
	catalogue: Catalogue
): ParolePipeline {
	const stages = stagesOf(results, chosenSet(state, 'origins'), chosen(state, 'figures') as Figures);
	const figures = stages.flatMap((stage) => stage.figures);
	const days = figures.map(({ asOf }) => asOf).sort();
	const sources = sourcesOf(
		figures.map(({ sourceId }) => sourceId),
		catalogue
	);
	const shown: Shown = {
		stages,
		days: sameDays(stages, (id) => {
			const source = catalogue.sources.get(id);
			return `${source?.address ?? id} ${source?.redistributable}`;
		}),
		citedOnly: sources.filter(({ redistributable }) => !redistributable).map(({ id }) => id),
		publishers: Object.fromEntries(sources.map(({ id, publisher }) => [id, publisher]))
	};
	const [first, last] = [days[0], days.at(-1)];
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'requests, authorisations and people, as totals to a day',
		period: first && last ? `${dayMonthYear(first)} to ${dayMonthYear(last)}` : 'none',
		dataAsOf: last ?? catalogue.dataAsOf,
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources,
		...(figures.length === 0 ? { empty: 'No figure that can be traced is published for this choice.' } : {})
	};
}

import { plottedStages, sameDays, stagesOf, type ParoleQuery } from '$lib/analysis/entries/parole';
import { publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, EMPTY, finding, headline, periodBetween } from './text';
import type { ParolePipeline, PipelineData } from './types';

export function buildModel(
	results: ResultSets<ParoleQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): ParolePipeline {
	const stages = stagesOf(results, settings.origins, settings.figures);
	const figures = stages.flatMap((stage) => stage.figures);
	const days = figures.map(({ asOf }) => asOf).sort();
	const sources = sourcesOf(
		figures.map(({ sourceId }) => sourceId),
		catalogue
	);
	const data: PipelineData = {
		stages,
		days: sameDays(stages, (id) => {
			const source = catalogue.sources.get(id);
			return `${source?.address ?? id} ${source?.redistributable}`;
		}),
		citedOnly: sources.filter(({ redistributable }) => !redistributable).map(({ id }) => id),
		publishers: Object.fromEntries(sources.map(({ id, publisher }) => [id, publisher]))
	};
	return {
		...data,
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: 'requests, authorisations and people, counted up to a day',
		period: periodBetween(days[0], days.at(-1)),
		dataAsOf: days.at(-1) ?? catalogue.dataAsOf,
		release: catalogue.release,
		notes: [...computedNotes(data), ...publishedNotes(catalogue, plottedStages(stages))],
		sources,
		...(figures.length === 0 ? { empty: EMPTY } : {})
	};
}

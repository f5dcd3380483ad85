import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { termsOn, type ConditionQuery } from '$lib/analysis/programmes/conditions';
import { provenanceOf } from '$lib/analysis/provenance';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { MAIN_QUESTIONS, spec } from './spec';
import { altText, emptyReason, finding, notes, period, UNIT } from './text';
import type { Conditions, ConditionsData } from './types';

export function buildModel(
	results: ResultSets<ConditionQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Conditions {
	const data: ConditionsData = termsOn(results, {
		day: settings.day,
		programmes: settings.programmes,
		questions: settings.questions === 'all' ? null : MAIN_QUESTIONS
	});
	const ids = data.cells.flat().flatMap(({ established }) => established?.sourceId ?? []);
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: UNIT,
		period: period(data),
		...provenanceOf({ ids, plotted: plotted(data), after: notes(data) }, catalogue),
		...(data.programmes.length === 0 ? { empty: emptyReason(data) } : {})
	};
}

function plotted({ programmes, day }: ConditionsData): PlottedRows[] {
	const year = Number(day.slice(0, 4));
	return programmes.map(({ origin, destination, pathway }) => ({
		table: 'conditions',
		origin: origin ?? '',
		destination,
		...(pathway === null ? {} : { pathway }),
		yearFrom: year,
		yearTo: year
	}));
}

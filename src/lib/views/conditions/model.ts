import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { MAIN_QUESTIONS } from '$lib/analysis/programmes/condition-controls';
import { termsOn, type ConditionQuery } from '$lib/analysis/programmes/conditions';
import { provenanceOf } from '$lib/analysis/provenance';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import { withFirst } from '$lib/text/notes';
import { altText, notes, period, UNIT } from './text/chart';
import { emptyReason, finding, headline } from './text/page';
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
	const provenance = provenanceOf({ ids, plotted: plotted(data), after: notes(data) }, catalogue);
	return {
		...data,
		headline: headline(data),
		finding: finding(data),
		altText: data.programmes.length === 0 ? emptyReason(data) : altText(data),
		unit: UNIT,
		period: period(data),
		...provenance,
		notes: withFirst(provenance.notes, DECISIVE),
		...(data.programmes.length === 0 ? { empty: emptyReason(data) } : {})
	};
}

/** Ids of the notes that change the picture most. */
const DECISIVE = ['easier', '60-not-established', 'in-force', 'closed-to-abroad'];

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

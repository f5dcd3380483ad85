import { otherSources, peopleSources, plottedRows } from '$lib/analysis/interveners/figures';
import type { WarQuery } from '$lib/analysis/interveners/queries';
import { byDisplaced, warOf, type InterventionSettings } from '$lib/analysis/interveners/wars';
import { provenanceOf } from '$lib/analysis/provenance';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import { altText, computedNotes, FIRST_NOTES, periodOf, verbOf } from './text/chart';
import { finding, headline } from './text/finding';
import type { Interveners, IntervenersData } from './types';

export function buildModel(
	results: ResultSets<WarQuery>,
	{ origins, share, counted, key, displaced, parties, tier }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Interveners {
	const settings: InterventionSettings = {
		share: Number(share),
		counted: Number(counted),
		key,
		displaced,
		withSupporters: parties === 'all',
		withTemporary: tier === 'let-in'
	};
	const rows = origins.map((origin) => warOf(origin, settings, results, catalogue)).sort(byDisplaced);
	const data: IntervenersData = { settings, rows };
	return {
		...data,
		headline: headline(data),
		finding: finding(data),
		altText: altText(data),
		unit: `people ${verbOf(settings)} since each war began, and the chosen share of the displaced`,
		period: periodOf(rows),
		...provenanceOf(
			{
				ids: rows.flatMap(peopleSources),
				otherIds: otherSources(rows),
				plotted: rows.flatMap(plottedRows),
				notes: computedNotes(data),
				first: FIRST_NOTES
			},
			catalogue
		)
	};
}

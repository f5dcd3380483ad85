import { DESTINATION } from '$lib/analysis/figures';
import { MEANS_SOURCE } from '$lib/analysis/interveners/coalition';
import type { WarQuery } from '$lib/analysis/interveners/queries';
import { warOf, type InterventionSettings, type War } from '$lib/analysis/interveners/wars';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, periodOf, verbOf } from './text/chart';
import { finding } from './text/finding';
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
	const peopleIds = rows.flatMap(({ lanes }) => lanes.flatMap(({ sourceIds }) => sourceIds));
	const displacedIds = rows.flatMap(({ counts }) => counts.flatMap(({ sourceIds }) => sourceIds));
	const keyIds = rows.flatMap(({ states }) => states.flatMap(({ partySourceIds }) => partySourceIds));
	const meansIds = rows.some(({ states }) => states.length > 0) ? [MEANS_SOURCE] : [];
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: `people ${verbOf(settings)} since each war began, and by a share that is set`,
		period: periodOf(rows),
		dataAsOf: latestAsOf(peopleIds, catalogue),
		release: catalogue.release,
		notes: [...computedNotes(data), ...publishedNotes(catalogue, rows.flatMap(plottedRows))],
		sources: sourcesOf([...peopleIds, ...displacedIds, ...keyIds, ...meansIds], catalogue)
	};
}

const largest = ({ counts }: War): number => Math.max(0, ...counts.map(({ people }) => people.value));

/** The order does not move with the settings, so that a slider changes lengths and nothing else. */
const byDisplaced = (a: War, b: War): number =>
	Number(a.isReference) - Number(b.isReference) ||
	largest(b) - largest(a) ||
	a.name.localeCompare(b.name, 'en');

function plottedRows({ origin, firstYear, lastYear, displaced, pathways, states }: War): PlottedRows[] {
	const years = { origin, yearFrom: firstYear, yearTo: lastYear };
	const entries = { ...years, table: 'admissions', destination: DESTINATION };
	return [
		{ ...entries, table: 'solutions' },
		...pathways.map((pathway) => ({ ...entries, pathway })),
		...(displaced?.count === 'ever' ? [{ ...years, table: 'displaced_wars' }] : []),
		...(displaced && displaced.count !== 'ever'
			? [{ origin, table: 'displaced_stock', yearFrom: displaced.year, yearTo: displaced.year }]
			: []),
		...(states.length > 0 ? [{ ...years, table: 'coalitions' }] : []),
		...(states.some(({ country }) => country === 'GBR')
			? [{ ...entries, destination: 'GBR', pathway: 'uk_resettlement' }]
			: [])
	];
}

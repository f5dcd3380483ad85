import { plottedNeeds, plottedParole } from '$lib/analysis/entries/need-figures';
import { readParoled } from '$lib/analysis/entries/paroled';
import { provenanceOf } from '$lib/analysis/provenance';
import {
	FIRST_YEAR,
	GROUPS,
	needGroup,
	RECENT,
	WORLD,
	type NeedQuery
} from '$lib/analysis/entries/resettlement-need';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding, headline, periodOf } from './text';
import type { NeedAndPlaces, NeedData } from './types';

export function buildModel(
	results: ResultSets<NeedQuery | 'paroled'>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): NeedAndPlaces {
	const { places } = settings;
	const first = settings.years === 'recent' ? RECENT : FIRST_YEAR;
	const all = GROUPS.map((id) => needGroup(id, { places, first }, results, catalogue));
	const groups = all.filter(({ id }) => settings.origins.includes(id));
	const world = all.find(({ id }) => id === WORLD);
	if (!world) throw new RangeError('The world is always among the groups.');
	const paroled = results.paroled.map((row) => readParoled(row, catalogue));
	const data: NeedData = { groups, world, places, paroled };
	const years = groups.flatMap((group) => group.years);
	return {
		...data,
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: 'refugees in need of resettlement in a year, and resettled in it',
		period: periodOf(years),
		...provenanceOf(
			{
				ids: years.flatMap(({ arrivals }) => arrivals?.sourceIds ?? []),
				otherIds: [
					...years.flatMap(({ need }) => need?.sourceIds ?? []),
					...paroled.map(({ sourceId }) => sourceId)
				],
				plotted: [...groups.flatMap(plottedNeeds), ...paroled.map(plottedParole)],
				notes: computedNotes(data)
			},
			catalogue
		)
	};
}

import { DESTINATION } from '$lib/analysis/figures';
import { readParoled } from '$lib/analysis/paroled';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import {
	FIRST_YEAR,
	GROUPS,
	needGroup,
	RECENT,
	WORLD,
	type NeedQuery
} from '$lib/analysis/resettlement-need';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { monthIndex, yearOf } from '$lib/metrics/month';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding, periodOf } from './text';
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
	const arrivalIds = years.flatMap(({ arrivals }) => arrivals?.sourceIds ?? []);
	const needIds = years.flatMap(({ need }) => need?.sourceIds ?? []);
	const paroledIds = paroled.map(({ sourceId }) => sourceId);
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: 'refugees: assessed need for a year, people resettled in it',
		period: periodOf(years),
		dataAsOf: latestAsOf(arrivalIds, catalogue),
		release: catalogue.release,
		notes: [...computedNotes(data), ...publishedNotes(catalogue, plottedRows(data))],
		sources: sourcesOf([...arrivalIds, ...needIds, ...paroledIds], catalogue)
	};
}

function plottedRows({ groups, paroled }: NeedData): PlottedRows[] {
	const plotted = groups.flatMap(({ id, years }) => {
		const [first, last] = [years[0], years.at(-1)];
		const span = { origin: id, yearFrom: first?.year ?? 0, yearTo: last?.year ?? 0 };
		return first ? ['needs', 'solutions'].map((table) => ({ ...span, table })) : [];
	});
	const beside = paroled.map(({ origin, pathway, firstDay, lastDay }) => ({
		table: 'admissions',
		origin,
		destination: DESTINATION,
		pathway,
		yearFrom: yearOf(monthIndex(firstDay)),
		yearTo: yearOf(monthIndex(lastDay))
	}));
	return [...plotted, ...beside];
}

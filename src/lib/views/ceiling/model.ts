import type { Catalogue, NoteText } from '$lib/catalogue/catalogue';
import { DESTINATION, ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { fiscalYears, type Arrivals, type CeilingQuery } from '$lib/analysis/refugee-ceilings';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { CONTINENTS, EIGHT, RECENT, spec } from './spec';
import {
	altText,
	computedNotes,
	CONTINENT_NAMES,
	EIGHT_NAME,
	finding,
	OTHERS_NAME,
	periodText
} from './text';
import { OTHERS, type CeilingAndArrivals, type CeilingData, type Group } from './types';

export function buildModel(
	results: ResultSets<CeilingQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): CeilingAndArrivals {
	const { stack } = settings;
	const groups = groupsOf(stack, catalogue);
	const all = fiscalYears(results, catalogue).map(([year, arrivals]) => ({
		...year,
		parts: partsOf(arrivals, stack, groups)
	}));
	const years = settings.years === 'recent' ? all.slice(-RECENT) : all;
	const data: CeilingData = { stack, groups, years };
	const arrivalIds = years.flatMap(({ sourceIds }) => sourceIds);
	const ceilingIds = years.flatMap(({ ceiling, others }) =>
		[...(ceiling ? [ceiling] : []), ...others].map(({ sourceId }) => sourceId)
	);
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: 'refugees by U.S. fiscal year',
		period: periodText(years),
		dataAsOf: latestAsOf(arrivalIds, catalogue),
		release: catalogue.release,
		notes: notesOf(data, catalogue),
		sources: sourcesOf([...arrivalIds, ...ceilingIds], catalogue)
	};
}

function groupsOf(stack: string, { countries }: Catalogue): Group[] {
	if (stack === CONTINENTS) return Object.entries(CONTINENT_NAMES).map(([id, name]) => ({ id, name }));
	const nameOf = (iso3: string) => countries.get(iso3)?.name ?? iso3;
	return [
		{ id: stack, name: stack === EIGHT ? EIGHT_NAME : nameOf(stack) },
		{ id: REFERENCE, name: nameOf(REFERENCE) },
		{ id: OTHERS, name: OTHERS_NAME }
	];
}

const partsOf = (arrivals: readonly Arrivals[], stack: string, groups: readonly Group[]): number[] =>
	groups.map(({ id }) =>
		arrivals
			.filter((one) => groupOf(one, stack, groups) === id)
			.reduce((total, { people }) => total + people, 0)
	);

const OF_EIGHT: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

function groupOf({ nationality, continent }: Arrivals, stack: string, groups: readonly Group[]): string {
	const own =
		stack === CONTINENTS
			? continent
			: stack === EIGHT && OF_EIGHT.includes(nationality)
				? EIGHT
				: nationality;
	return groups.some(({ id }) => id === own) ? own : OTHERS;
}

/** What follows from what is drawn, and published notes on the plotted rows. */
function notesOf(data: CeilingData, catalogue: Catalogue): NoteText[] {
	const [first, last] = [data.years[0], data.years.at(-1)];
	if (!first || !last) return [];
	const years = { origin: REFERENCE, yearFrom: first.year, yearTo: last.year };
	const withoutAddress = data.years.flatMap(({ year, others }) =>
		others
			.filter(({ sourceId }) => !catalogue.sources.get(sourceId)?.address)
			.map((other) => [year, other] as const)
	);
	return [
		...computedNotes(data, withoutAddress),
		...publishedNotes(catalogue, [
			{ ...years, table: 'ceilings' },
			{ ...years, table: 'admissions', destination: DESTINATION, pathway: 'usrap' }
		])
	];
}

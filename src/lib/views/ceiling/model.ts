import { sum } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { provenanceOf } from '$lib/analysis/provenance';
import {
	ceilingsIn,
	fiscalYears,
	plottedRows,
	type Arrivals,
	type CeilingQuery
} from '$lib/analysis/entries/refugee-ceilings';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { CONTINENTS, EIGHT, RECENT, spec } from './spec';
import * as words from './text';
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
	const withoutAddress = years.flatMap(({ year, others }) =>
		others
			.filter(({ sourceId }) => !catalogue.sources.get(sourceId)?.address)
			.map((other) => [year, other] as const)
	);
	const figures = {
		ids: years.flatMap(({ sourceIds }) => sourceIds),
		otherIds: years.flatMap(ceilingsIn).map(({ sourceId }) => sourceId),
		plotted: plottedRows(years),
		notes: years.length > 0 ? words.computedNotes(data, withoutAddress) : []
	};
	return {
		...data,
		...provenanceOf(figures, catalogue),
		headline: words.headline(data, spec.title),
		finding: words.finding(data),
		altText: words.altText(data),
		unit: 'refugees by U.S. fiscal year',
		period: words.periodText(years)
	};
}

function groupsOf(stack: string, { countries }: Catalogue): Group[] {
	if (stack === CONTINENTS) return Object.entries(words.CONTINENT_NAMES).map(([id, name]) => ({ id, name }));
	const nameOf = (iso3: string) => countries.get(iso3)?.name ?? iso3;
	return [
		{ id: stack, name: stack === EIGHT ? words.EIGHT_NAME : nameOf(stack) },
		{ id: REFERENCE, name: nameOf(REFERENCE) },
		{ id: OTHERS, name: words.OTHERS_NAME }
	];
}

const partsOf = (arrivals: readonly Arrivals[], stack: string, groups: readonly Group[]): number[] =>
	groups.map(({ id }) => sum(arrivals, (one) => (groupOf(one, stack, groups) === id ? one.people : 0)));

const OF_EIGHT: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

function groupOf({ nationality, continent }: Arrivals, stack: string, groups: readonly Group[]): string {
	const isOfEight = stack === EIGHT && OF_EIGHT.includes(nationality);
	const own = stack === CONTINENTS ? continent : isOfEight ? EIGHT : nationality;
	return groups.some(({ id }) => id === own) ? own : OTHERS;
}

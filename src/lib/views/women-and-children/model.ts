import { provenanceOf, publishedNotes } from '$lib/analysis/provenance';
import { numberOf } from '$lib/analysis/rows';
import { destinationOf, groupOf, hostsOf } from '$lib/analysis/demographics/age-groups';
import type { DemographicsQuery } from '$lib/analysis/demographics/queries';
import type { Group } from '$lib/analysis/demographics/types';
import { OTHERS } from '$lib/analysis/sql';
import type { Catalogue, NoteText, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import { finding, headline } from './finding';
import { spec } from './spec';
import { altText, emptyBecause, notes, periodOf, unitOf } from './text';
import type { WomenAndChildren, WomenAndChildrenData } from './types';

export function buildModel(
	results: ResultSets<DemographicsQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): WomenAndChildren {
	const { origins, who } = settings;
	const year = Number(settings.year);
	const groups = origins
		.flatMap((origin) => groupOf(results, origin, { who, year }, catalogue) ?? [])
		.sort(byPeople);
	const period = results.periods.find((row) => row.destination === destinationOf(who));
	const data: WomenAndChildrenData = {
		groups,
		missing: origins.filter((origin) => groups.every((group) => group.origin !== origin)),
		who,
		year,
		months:
			(period && { first: numberOf(period, 'first_month'), last: numberOf(period, 'last_month') }) || null,
		hosts: destinationOf(who) ? [] : hostsOf(results, origins, year, catalogue)
	};
	const hasTables = results.displaced.length > 0;
	const empty = groups.some(({ parts }) => parts.length > 0)
		? undefined
		: emptyBecause(data, hasTables, catalogue.release);
	const plotted = destinationOf(who)
		? []
		: groups.map(({ origin }) => ({ table: 'displaced_stock', origin, yearFrom: year, yearTo: year }));
	return {
		...data,
		...pageWords(data, empty, { headline, finding, altText, title: spec.title }),
		unit: unitOf(data),
		period: periodOf(data),
		...provenanceOf(
			{
				ids: groups.map(({ sourceId }) => sourceId),
				notes: [...notes(data), ...onStocks(plotted, catalogue)]
			},
			catalogue
		)
	};
}

/** Published notes on the people counted; those on rates and sums of people say nothing about sex and age. */
const onStocks = (plotted: readonly PlottedRows[], catalogue: Catalogue): NoteText[] =>
	publishedNotes(catalogue, plotted).filter(({ id }) => /^(11-|17-|23-|24-unknown-origin)/.test(id));

const byPeople = (a: Group, b: Group): number =>
	Number(b.isReference) - Number(a.isReference) ||
	Number(a.origin === OTHERS) - Number(b.origin === OTHERS) ||
	b.people - a.people;

import { DESTINATION } from '$lib/analysis/figures';
import { plottedEntries } from '$lib/analysis/limited-entries';
import { hostCountriesOf, type AbroadResults } from '$lib/analysis/people-abroad';
import { yearEndProvenance } from '$lib/analysis/provenance';
import { allWhereabouts, whereaboutsOf } from '$lib/analysis/whereabouts';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { exactly } from '$lib/metrics/interval';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding } from './text/page';
import type { Hosts, HostsData } from './types';

export function buildModel(
	results: AbroadResults,
	{ shown: form, year: yearEnd, counted, border, origin }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Hosts {
	const year = Number(yearEnd);
	const choice = { counted, border };
	const isByOrigin = form === 'origins';
	const own = isByOrigin ? null : whereaboutsOf(results, origin, year, choice, catalogue);
	const whom = { counted, total: own?.total ?? exactly(0) };
	const data: HostsData = {
		form,
		year,
		...choice,
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		rows: isByOrigin ? allWhereabouts(results, year, choice, catalogue) : own ? [own] : [],
		countries: isByOrigin ? [] : hostCountriesOf(results, origin, year, whom, catalogue)
	};
	const ids = [...data.rows, ...data.countries].flatMap(({ sourceIds }) => sourceIds);
	// Beside the figures, in words: some of these sources may be cited and not passed on.
	const namedIds = data.rows.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds));
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: isByOrigin ? 'per 1,000 displaced abroad' : 'people',
		...yearEndProvenance(
			{
				year,
				ids,
				otherIds: namedIds,
				plotted: plottedRows(data),
				notes: computedNotes(data, catalogue.countries)
			},
			catalogue
		)
	};
}

function plottedRows({ form, year, rows, countries, origin }: HostsData): PlottedRows[] {
	const years = { yearFrom: year, yearTo: year };
	const stock = { table: 'displaced_stock', ...years };
	const entries = plottedEntries(rows.flatMap(({ leftOut }) => leftOut));
	const inPlaces = rows.flatMap((row) => [
		{ ...stock, origin: row.origin },
		{ ...stock, origin: row.origin, destination: DESTINATION }
	]);
	if (form === 'origins') return [...inPlaces, ...entries];
	const inCountries = countries.flatMap(({ country, people }) => [
		{ ...stock, origin, destination: country },
		...((people.temporary?.value ?? 0) > 0
			? [{ table: 'protection_stock', origin, destination: country, ...years }]
			: [])
	]);
	return [...inCountries, ...entries];
}

import { DESTINATION } from '$lib/analysis/figures';
import { hostCountriesOf, type AbroadResults } from '$lib/analysis/people-abroad';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { allWhereabouts, whereaboutsOf } from '$lib/analysis/whereabouts';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { exactly } from '$lib/metrics/interval';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
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
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plottedRows(data)), ...computedNotes(data, catalogue.countries)],
		sources: sourcesOf([...ids, ...namedIds], catalogue)
	};
}

function plottedRows({ form, year, rows, countries, origin }: HostsData): PlottedRows[] {
	const years = { yearFrom: year, yearTo: year };
	const stock = { table: 'displaced_stock', ...years };
	const entries = rows.flatMap(({ leftOut }) =>
		leftOut.flatMap(({ pathways, destination, origin: own, from, to }) =>
			pathways.map((pathway) => ({
				table: 'admissions',
				origin: own,
				destination,
				pathway,
				yearFrom: Number(from.slice(0, 4)),
				yearTo: Number(to.slice(0, 4))
			}))
		)
	);
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

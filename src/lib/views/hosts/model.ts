import { DESTINATION } from '$lib/analysis/figures';
import { plottedEntries } from '$lib/analysis/entries/limited-entries';
import { hostCountriesOf, type AbroadResults } from '$lib/analysis/stocks/people-abroad';
import { yearEndProvenance } from '$lib/analysis/provenance';
import { plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import { allWhereabouts, whereaboutsOf } from '$lib/analysis/stocks/whereabouts';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { exactly } from '$lib/metrics/interval';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { computedNotes, FIRST_NOTES } from './text/chart';
import { altText, finding, headline } from './text/page';
import type { Hosts, HostsData } from './types';

export function buildModel(
	results: AbroadResults,
	{ shown: form, year: yearEnd, ...settings }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Hosts {
	const year = Number(yearEnd);
	const { origin, counted } = settings;
	const isByOrigin = form === 'origins';
	const own = isByOrigin ? null : whereaboutsOf(results, origin, year, settings, catalogue);
	const whom = { counted, total: own?.total ?? exactly(0) };
	const data: HostsData = {
		...settings,
		form,
		year,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		rows: isByOrigin ? allWhereabouts(results, year, settings, catalogue) : own ? [own] : [],
		countries: isByOrigin ? [] : hostCountriesOf(results, origin, year, whom, catalogue)
	};
	return {
		...data,
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: isByOrigin ? 'per 1,000 displaced abroad' : 'people',
		...yearEndProvenance(
			{
				year,
				ids: [...data.rows, ...data.countries].flatMap(({ sourceIds }) => sourceIds),
				// In addition to the figures, in words: some of these sources may be cited but not redistributed.
				otherIds: data.rows.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds)),
				plotted: plottedRows(data),
				notes: computedNotes(data, catalogue.countries),
				first: FIRST_NOTES
			},
			catalogue
		)
	};
}

function plottedRows({ form, year, rows, countries, origin }: HostsData): PlottedRows[] {
	const stocks =
		form === 'origins'
			? rows.flatMap((row) =>
					[undefined, DESTINATION].flatMap((place) => plottedStock(year, row.origin, place))
				)
			: countries.flatMap(({ country, people }) =>
					plottedStock(year, origin, country, (people.temporary?.value ?? 0) > 0)
				);
	return [...stocks, ...plottedEntries(rows.flatMap(({ leftOut }) => leftOut))];
}

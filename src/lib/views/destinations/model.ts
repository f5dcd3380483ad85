import type { Catalogue } from '$lib/catalogue/catalogue';
import { displacedAbroad } from '$lib/analysis/stocks/destination-definitions';
import {
	destinationsOf,
	OTHERS,
	type DestinationSettings,
	type DestinationsResults
} from '$lib/analysis/stocks/destinations';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { plottedEntries } from '$lib/analysis/entries/limited-entries';
import { yearEndProvenance } from '$lib/analysis/provenance';
import { numberOf, textOf } from '$lib/analysis/rows';
import { discontinuedCounts, plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, finding, FIRST_NOTES, headline, notes, UNIT } from './text';
import type { Destinations, DestinationsData } from './types';

export function buildModel(
	results: DestinationsResults,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Destinations {
	const year = Number(settings.year);
	const own: DestinationSettings = { ...settings, year };
	const displaced = displacedAbroad(results, year);
	const data: DestinationsData = {
		...own,
		displaced,
		destinations: destinationsOf(results, displaced, own, catalogue),
		origins: OTHERS,
		originNames: Object.fromEntries(
			ORIGINS.map((origin) => [origin, catalogue.countries.get(origin)?.name ?? origin])
		),
		discontinued: discontinuedCounts(results.discontinued, REFERENCE, year)
	};
	return {
		...data,
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: UNIT,
		...yearEndProvenance(
			{
				year,
				ids: [
					...data.destinations.flatMap(({ sourceIds }) => sourceIds),
					...[...results.abroad, ...results.temporary]
						.filter((row) => numberOf(row, 'year') === year)
						.map((row) => textOf(row, 'source_id'))
				],
				// In addition to the figures, in words: some of these sources may be cited but not redistributed.
				otherIds: data.destinations.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds)),
				plotted: data.destinations.flatMap(({ country, leftOut }) => [
					...ORIGINS.flatMap((origin) => plottedStock(year, origin, country)),
					...plottedEntries(leftOut)
				]),
				notes: notes(data),
				first: FIRST_NOTES
			},
			catalogue
		)
	};
}

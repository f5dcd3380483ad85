import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { displacedAbroad } from '$lib/analysis/destination-definitions';
import {
	destinationsOf,
	OTHERS,
	type DestinationSettings,
	type DestinationsResults
} from '$lib/analysis/destinations';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { discontinuedCounts } from '$lib/analysis/year-end-stocks';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, finding, notes, UNIT } from './text';
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
	const ids = [
		...data.destinations.flatMap(({ sourceIds }) => sourceIds),
		...results.stocks.filter((row) => Number(row.year) === year).map((row) => String(row.source_id))
	];
	// Beside the figures, in words: some of these sources may be cited and not passed on.
	const namedIds = data.destinations.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds));
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: UNIT,
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plotted(data)), ...notes(data)],
		sources: sourcesOf([...ids, ...namedIds], catalogue)
	};
}

function plotted({ destinations, year }: DestinationsData): PlottedRows[] {
	const years = { yearFrom: year, yearTo: year };
	return destinations.flatMap(({ country, leftOut }) => [
		...ORIGINS.map((origin) => ({ table: 'displaced_stock', origin, destination: country, ...years })),
		...leftOut.flatMap(({ origin, pathways, from, to }) =>
			pathways.map((pathway) => ({
				table: 'admissions',
				origin,
				destination: country,
				pathway,
				yearFrom: Number(from.slice(0, 4)),
				yearTo: Number(to.slice(0, 4))
			}))
		)
	]);
}

import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import { chosen } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { discontinuedCounts, type DiscontinuedCount } from '$lib/analysis/year-end-stocks';
import { destinationsOf, OTHERS, type Chosen, type Destination, type Results } from './cells';
import { displacedOf, type Displaced } from './definitions';
import { altText, finding } from './finding';
import { computedNotes } from './notes';

export interface Destinations extends ViewModel, Chosen {
	readonly destinations: readonly Destination[];
	readonly displaced: Displaced;
	/** The columns. */
	readonly origins: readonly string[];
	readonly originNames: Readonly<Record<string, string>>;
	/** Of the Ukrainians, at that year-end. */
	readonly givenUp: readonly DiscontinuedCount[];
}

export type Shown = Omit<Destinations, keyof ViewModel>;

export function series(results: Results, state: ViewState, catalogue: Catalogue): Destinations {
	const choice = {
		year: Number(chosen(state, 'year')),
		counted: chosen(state, 'counted'),
		base: chosen(state, 'base'),
		where: chosen(state, 'where')
	} as Chosen;
	const { year } = choice;
	const displaced = displacedOf(results, year);
	const shown: Shown = {
		...choice,
		displaced,
		destinations: destinationsOf(results, displaced, choice, catalogue),
		origins: OTHERS,
		originNames: Object.fromEntries(
			ORIGINS.map((origin) => [origin, catalogue.countries.get(origin)?.name ?? origin])
		),
		givenUp: discontinuedCounts(results.givenUp, REFERENCE, year)
	};
	const ids = [
		...shown.destinations.flatMap(({ sourceIds }) => sourceIds),
		...results.stocks.filter((row) => Number(row.year) === year).map((row) => String(row.source_id))
	];
	// Beside the figures, in words: some of these sources may be cited and not passed on.
	const namedIds = shown.destinations.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds));
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'for every 100 of the Ukrainian share',
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plotted(shown)), ...computedNotes(shown)],
		sources: sourcesOf([...ids, ...namedIds], catalogue)
	};
}

function plotted({ destinations, year }: Shown): PlottedRows[] {
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

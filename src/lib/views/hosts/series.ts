import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import { exactly } from '$lib/metrics/interval';
import { chosen } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { DESTINATION } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { countriesOf, type Country } from './countries';
import type { Counted, Results } from './figures';
import { altText, finding } from './finding';
import { computedNotes } from './notes';
import { originOf, originsOf, type OriginRow } from './origins';
import type { Border } from './places';

/** All nine by place, or one of them by country as bars or as a map. */
export type Form = 'origins' | 'countries' | 'map';

export interface Hosts extends ViewModel {
	readonly form: Form;
	readonly year: number;
	readonly counted: Counted;
	readonly border: Border;
	/** All nine; by country the one that is shown. */
	readonly rows: readonly OriginRow[];
	/** The nationality of the figures by country. */
	readonly origin: string;
	readonly originName: string;
	/** By country; empty by origin. */
	readonly countries: readonly Country[];
}

export type Shown = Omit<Hosts, keyof ViewModel>;

export function series(results: Results, state: ViewState, catalogue: Catalogue): Hosts {
	const form = chosen(state, 'shown') as Form;
	const year = Number(chosen(state, 'year'));
	const counted = chosen(state, 'counted') as Counted;
	const border = chosen(state, 'border') as Border;
	const origin = chosen(state, 'origin');
	const choice = { counted, border };
	const own = form === 'origins' ? null : originOf(results, origin, year, choice, catalogue);
	const shown: Shown = {
		form,
		year,
		...choice,
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		rows: form === 'origins' ? originsOf(results, year, choice, catalogue) : own ? [own] : [],
		countries:
			form === 'origins'
				? []
				: countriesOf(results, origin, year, counted, own?.total ?? exactly(0), catalogue)
	};
	const ids = [...shown.rows, ...shown.countries].flatMap(({ sourceIds }) => sourceIds);
	// Beside the figures, in words: some of these sources may be cited and not passed on.
	const namedIds = shown.rows.flatMap(({ leftOut }) => leftOut.flatMap(({ sourceIds }) => sourceIds));
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: form === 'origins' ? 'per 1,000 displaced abroad' : 'people',
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plotted(shown)), ...computedNotes(shown, catalogue)],
		sources: sourcesOf([...ids, ...namedIds], catalogue)
	};
}

function plotted({ form, year, rows, countries, origin }: Shown): PlottedRows[] {
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

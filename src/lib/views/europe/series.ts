import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import type { ViewState } from '$lib/settings/control';
import { chosen } from '$lib/settings/codec';
import type { ViewModel } from '../contract';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { Results } from './figures';
import { altText, finding } from './finding';
import { hostsOf, togetherOf, type Host } from './hosts';
import { computedNotes } from './notes';
import { RESIDENTS_SOURCE } from './sources';
import { sharesOf, type Base, type Counted, type Share } from './shares';

/** By origin, or one origin by country as bars or as a map. */
export type Form = 'shares' | 'countries' | 'map';

export interface Europe extends ViewModel {
	readonly form: Form;
	readonly year: number;
	readonly counted: Counted;
	readonly base: Base;
	/** All nine, for the shares; empty by country. */
	readonly shares: readonly Share[];
	/** The nationality of the figures by country. */
	readonly origin: string;
	readonly originName: string;
	/** All 32, by country; empty for the shares. */
	readonly hosts: readonly Host[];
	readonly together: ReturnType<typeof togetherOf> | null;
}

export type Shown = Omit<Europe, keyof ViewModel>;

export function series(results: Results, state: ViewState, catalogue: Catalogue): Europe {
	const form = chosen(state, 'shown') as Form;
	const year = Number(chosen(state, 'year'));
	const counted = chosen(state, 'counted') as Counted;
	const base = chosen(state, 'base') as Base;
	const origin = chosen(state, 'origin');
	const hosts = form === 'shares' ? [] : hostsOf(results, origin, year, counted, catalogue);
	const shown: Shown = {
		form,
		year,
		counted,
		base,
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		shares: form === 'shares' ? sharesOf(results, year, { counted, base }, catalogue) : [],
		hosts,
		together: hosts.length > 0 ? togetherOf(hosts) : null
	};
	const figureIds = [...shown.shares, ...hosts].flatMap(({ sourceIds }) => sourceIds);
	const ids = form === 'shares' ? figureIds : [...figureIds, RESIDENTS_SOURCE];
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: form === 'shares' ? 'per 1,000 displaced abroad' : 'per 1,000 residents',
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(figureIds, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plotted(shown)), ...computedNotes(shown)],
		sources: sourcesOf(ids, catalogue)
	};
}

function plotted({ form, year, shares, hosts, origin }: Shown): PlottedRows[] {
	const years = { yearFrom: year, yearTo: year };
	if (form === 'shares')
		return shares.map((share) => ({ table: 'displaced_stock', origin: share.origin, ...years }));
	return hosts
		.filter(({ standing }) => standing !== 'no figure')
		.flatMap(({ country, temporary }) => [
			{ table: 'displaced_stock', origin, destination: country, ...years },
			...(temporary?.kind === 'eu_tp'
				? [{ table: 'protection_stock', origin, destination: country, ...years }]
				: [])
		]);
}

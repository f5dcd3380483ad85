import { europeanHostsOf, RESIDENTS_SOURCE, togetherInEurope } from '$lib/analysis/european-hosts';
import { europeanSharesOf } from '$lib/analysis/european-shares';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding } from './text/page';
import type { Europe, EuropeData } from './types';

export function buildModel(
	results: ResultSets<keyof ReturnType<typeof spec.queries>>,
	{ shown: form, year: yearEnd, counted, base, origin }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Europe {
	const year = Number(yearEnd);
	const isByOrigin = form === 'shares';
	const hosts = isByOrigin ? [] : europeanHostsOf(results, origin, year, counted, catalogue);
	const data: EuropeData = {
		form,
		year,
		counted,
		base,
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		shares: isByOrigin ? europeanSharesOf(results, year, { counted, base }, catalogue) : [],
		hosts,
		together: hosts.length > 0 ? togetherInEurope(hosts) : null
	};
	const ids = [...data.shares, ...hosts].flatMap(({ sourceIds }) => sourceIds);
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: isByOrigin ? 'per 1,000 displaced abroad' : 'per 1,000 residents',
		period: startSentence(endOfYear(year)),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plottedRows(data)), ...computedNotes(data)],
		sources: sourcesOf(isByOrigin ? ids : [...ids, RESIDENTS_SOURCE], catalogue)
	};
}

function plottedRows({ form, year, shares, hosts, origin }: EuropeData): PlottedRows[] {
	const years = { yearFrom: year, yearTo: year };
	if (form === 'shares')
		return shares.map((share) => ({ table: 'displaced_stock', origin: share.origin, ...years }));
	return hosts
		.filter(({ rankStatus }) => rankStatus !== 'no figure')
		.flatMap(({ country, temporary }) => [
			{ table: 'displaced_stock', origin, destination: country, ...years },
			...(temporary?.kind === 'eu_tp'
				? [{ table: 'protection_stock', origin, destination: country, ...years }]
				: [])
		]);
}

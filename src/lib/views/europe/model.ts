import { europeanHostsOf, RESIDENTS_SOURCE, togetherInEurope } from '$lib/analysis/stocks/european-hosts';
import { europeanSharesOf } from '$lib/analysis/stocks/european-shares';
import { yearEndProvenance } from '$lib/analysis/provenance';
import { plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding } from './text/page';
import type { Europe, EuropeData } from './types';

export function buildModel(
	results: ResultSets<keyof ReturnType<typeof spec.queries>>,
	{ shown: form, year: yearEnd, ...settings }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Europe {
	const year = Number(yearEnd);
	const { origin, counted } = settings;
	const isByOrigin = form === 'shares';
	const hosts = isByOrigin ? [] : europeanHostsOf(results, origin, year, counted, catalogue);
	const data: EuropeData = {
		...settings,
		form,
		year,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		shares: isByOrigin ? europeanSharesOf(results, year, settings, catalogue) : [],
		hosts,
		together: hosts.length > 0 ? togetherInEurope(hosts) : null
	};
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: isByOrigin ? 'per 1,000 displaced abroad' : 'per 1,000 residents',
		...yearEndProvenance(
			{
				year,
				ids: [...data.shares, ...hosts].flatMap(({ sourceIds }) => sourceIds),
				otherIds: isByOrigin ? [] : [RESIDENTS_SOURCE],
				plotted: plottedRows(data),
				notes: computedNotes(data)
			},
			catalogue
		)
	};
}

const plottedRows = ({ form, year, shares, hosts, origin }: EuropeData): PlottedRows[] =>
	form === 'shares'
		? shares.flatMap((share) => plottedStock(year, share.origin))
		: hosts
				.filter(({ rankStatus }) => rankStatus !== 'no figure')
				.flatMap((host) => plottedStock(year, origin, host.country, host.temporary?.kind === 'eu_tp'));

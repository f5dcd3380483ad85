import { europeanHostsOf, togetherInEurope } from '$lib/analysis/stocks/european-hosts';
import { residentsSource } from '$lib/analysis/world-bank';
import { europeanSharesOf } from '$lib/analysis/stocks/european-shares';
import { yearEndProvenance } from '$lib/analysis/provenance';
import { plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import { kindAbroad } from '$lib/text/stock-phrases';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { computedNotes, FIRST_NOTES } from './text/chart';
import { altText, finding, headline } from './text/page';
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
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: isByOrigin ? `per 1,000 ${kindAbroad(counted)}` : 'per 1,000 residents',
		...yearEndProvenance(
			{
				year,
				ids: [...data.shares, ...hosts].flatMap(({ sourceIds }) => sourceIds),
				otherIds: isByOrigin ? [] : hosts.map(({ residentsYear }) => residentsSource(residentsYear)),
				plotted: plottedRows(data),
				notes: computedNotes(data),
				first: FIRST_NOTES
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

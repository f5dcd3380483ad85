import { changesAround, PERIODS } from '$lib/analysis/controls/changes-around';
import { changeRows } from '$lib/analysis/controls/change-rows';
import type { AllOriginsQuery } from '$lib/analysis/controls/origin-figures';
import {
	ceilingsOf,
	ordersOf,
	presidentsOf,
	type ContextQuery
} from '$lib/analysis/controls/ceilings-and-orders';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import * as words from './text';
import type { BeforeAndAfter, BeforeAndAfterData } from './types';

export function buildModel(
	results: ResultSets<AllOriginsQuery | ContextQuery | 'visaTotals'>,
	{ others }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): BeforeAndAfter {
	const data: BeforeAndAfterData = {
		others,
		...changeRows(changesAround(results), others === 'each', {
			nameOf: (origin) => catalogue.countries.get(origin)?.name ?? origin,
			others: words.OTHERS_NAME,
			eight: words.EIGHT_NAME
		}),
		ceilings: ceilingsOf(results),
		orders: ordersOf(results),
		presidents: presidentsOf(results)
	};
	const rows = [...data.rows, ...data.totals, ...(data.ukraine ? [data.ukraine] : [])];
	return {
		...data,
		headline: words.headline(data),
		finding: words.finding(data),
		altText: words.altText(data),
		unit: words.UNIT,
		period: words.PERIOD,
		...provenanceOf(
			{
				ids: new Set(rows.flatMap(({ sourceIds }) => sourceIds)),
				otherIds: [
					...data.ceilings.flatMap(({ sourceIds }) => sourceIds),
					...[...data.orders, ...data.presidents].map(({ sourceId }) => sourceId)
				],
				plotted: plottedRows(data),
				notes: words.computedNotes(data)
			},
			catalogue
		)
	};
}

/** Of the nine, in both periods. */
const plottedRows = ({ rows, ukraine }: BeforeAndAfterData): PlottedRows[] =>
	[...rows.filter(({ isNamed }) => isNamed), ...(ukraine ? [ukraine] : [])].flatMap(({ id: origin }) =>
		Object.values(PERIODS).flatMap(({ from, to }) => {
			const years = { origin, yearFrom: from, yearTo: to };
			// Notes on the years without other people in need of protection do not apply: no year has them here.
			const stocks = { ...years, table: 'displaced_stock', yearFrom: Math.max(from, 2018) };
			return [stocks, ...plottedAdmissions(['usrap', 'siv'], years)];
		})
	);

import { changesAround, PERIODS, type OriginChange } from '$lib/analysis/controls/changes-around';
import { EIGHT, type AllOriginsQuery } from '$lib/analysis/controls/origin-figures';
import {
	ceilingsOf,
	ordersOf,
	presidentsOf,
	type ContextQuery
} from '$lib/analysis/controls/ceilings-and-orders';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { beyondOthers, FEWEST_DISPLACED, NO_COUNTRIES, type Change } from '$lib/metrics/control-group';
import { exactly, type Interval } from '$lib/metrics/interval';
import { resultOf, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import * as words from './text';
import { EIGHT_ID, OTHERS, type BeforeAndAfter, type BeforeAndAfterData, type ChangeRow } from './types';

export function buildModel(
	results: ResultSets<AllOriginsQuery | ContextQuery | 'visaTotals'>,
	{ others }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): BeforeAndAfter {
	const changes = changesAround(results);
	const nameOf = (origin: string) => catalogue.countries.get(origin)?.name ?? origin;
	const rowOf = (one: OriginChange) => originRow(one, changes.others, nameOf);
	const isCompared = ({ origin }: OriginChange) => ORIGINS.some((one) => one === origin);
	const countries = changes.origins.filter(({ origin }) => !NO_COUNTRIES.includes(origin));
	const eight = countries.filter(({ origin }) => EIGHT.includes(origin)).map(rowOf);
	const rest = countries.filter((one) => !isCompared(one));
	const drawn = others === 'each' ? rest.filter(isLarge).map(rowOf) : [];
	const ukraine = countries.find(({ origin }) => origin === REFERENCE);
	const data: BeforeAndAfterData = {
		others,
		rows: [...eight.sort(byRate), ...drawn.sort(byRate)],
		ukraine: ukraine ? rowOf(ukraine) : null,
		totals: [
			totalRow(OTHERS, words.OTHERS_NAME, changes.others, changes.others, rest),
			totalRow(
				EIGHT_ID,
				words.EIGHT_NAME,
				changes.eight,
				changes.others,
				countries.filter(({ origin }) => EIGHT.includes(origin))
			)
		],
		otherOrigins: rest.filter(({ change }) => change?.after.defined).length,
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

/** Enough people displaced on average in one of the periods. */
function isLarge({ displacedBefore, displacedAfter }: OriginChange): boolean {
	const length = PERIODS.after.to - PERIODS.after.from + 1;
	return [displacedBefore, displacedAfter].some((one) => (one?.value ?? 0) / length >= FEWEST_DISPLACED);
}

const byRate = (a: ChangeRow, b: ChangeRow): number =>
	Number(a.isTooFew) - Number(b.isTooFew) ||
	(b.after?.value ?? -1) - (a.after?.value ?? -1) ||
	a.name.localeCompare(b.name, 'en');

const boundsOf = (figure: Measured | undefined): Interval | null => {
	const found = figure ? resultOf(figure) : null;
	return found && { low: found.low, value: found.value, high: found.high };
};

const figuresOf = (change: Change | null, others: Change) => ({
	before: boundsOf(change?.before),
	after: boundsOf(change?.after),
	change: boundsOf(change?.change),
	factor: boundsOf(change?.factor),
	beyond: boundsOf(change ? beyondOthers(change, others).change : undefined)
});

function originRow(one: OriginChange, others: Change, nameOf: (origin: string) => string): ChangeRow {
	const { origin, change, isLowerBoundBefore, ...figures } = one;
	return {
		...figures,
		id: origin,
		name: nameOf(origin),
		scope: 'origin',
		isNamed: ORIGINS.some((named) => named === origin),
		...figuresOf(change, others),
		isTooFew: !mayBeRanked(one.peopleBefore) && !mayBeRanked(one.peopleAfter),
		isLowerBound: isLowerBoundBefore
	};
}

function totalRow(
	id: string,
	name: string,
	change: Change,
	others: Change,
	members: readonly OriginChange[]
): ChangeRow {
	const input = (period: Measured & { readonly inputs: Change['before']['inputs'] }, of: string) =>
		period.inputs[of] ?? exactly(0);
	return {
		id,
		name,
		scope: 'total',
		isNamed: false,
		...figuresOf(change, others),
		peopleBefore: input(change.before, 'people'),
		peopleAfter: input(change.after, 'people'),
		displacedBefore: input(change.before, 'displaced'),
		displacedAfter: input(change.after, 'displaced'),
		isTooFew: false,
		isLowerBound: members.some(({ isLowerBoundBefore }) => isLowerBoundBefore),
		sourceIds: [...new Set(members.flatMap(({ sourceIds }) => sourceIds))]
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

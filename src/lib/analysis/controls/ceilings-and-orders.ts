import type { Query, ResultSets } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { numberOf, textOf } from '../rows';
import { PERIODS } from './changes-around';

// Serves the chart `before-and-after`: what was ordered in the years of its two periods and between them.

/** Orders on who may enter, and the law on visas of 2021. */
const ORDERS = [
	'entry-ban-2017-january',
	'entry-ban-2017-september',
	'entry-ban-2020',
	'entry-ban-revoked',
	'afghan-siv-2021'
];

const CEILINGS = `
select fiscal_year, document, value, is_default, source_id
from ceilings
where region = 'all' and fiscal_year >= ? and fiscal_year <= ?
order by fiscal_year, is_default desc, value, document`;

const EVENTS = `
select event_id, cast(event_date as varchar) as day, event, min(source_id) as source_id
from events
where list_contains(string_split(?, '~'), event_id)
group by event_id, event_date, event
order by event_date, event_id`;

export type ContextQuery = 'ceilings' | 'orders';

/** The input of `ceilingsOf` and `ordersOf`. */
export const contextQueries: Readonly<Record<ContextQuery, Query>> = {
	ceilings: { sql: CEILINGS, params: [PERIODS.before.from, PERIODS.after.to], tables: ['ceilings'] },
	orders: { sql: EVENTS, params: [listParameter(ORDERS)], tables: ['events'] }
};

/** The ceiling of a fiscal year, and those that other documents give. */
export interface YearCeiling {
	readonly year: number;
	readonly people: number;
	readonly document: string;
	readonly others: readonly { readonly people: number; readonly document: string }[];
	readonly sourceIds: readonly string[];
}

export function ceilingsOf({ ceilings }: ResultSets<'ceilings'>): YearCeiling[] {
	const years = [...new Set(ceilings.map((row) => numberOf(row, 'fiscal_year')))];
	return years.flatMap((year) => {
		const [first, ...more] = ceilings.filter((row) => row.fiscal_year === year);
		if (!first) return [];
		const read = (row: typeof first) => ({
			people: numberOf(row, 'value'),
			document: textOf(row, 'document')
		});
		const differing = more.filter(
			(row, i) => row.value !== first.value && more.findIndex((one) => one.value === row.value) === i
		);
		return [
			{
				year,
				...read(first),
				others: differing.map(read),
				sourceIds: [first, ...differing].map((row) => textOf(row, 'source_id'))
			}
		];
	});
}

export interface Order {
	readonly id: string;
	/** ISO date. */
	readonly day: string;
	readonly text: string;
	readonly sourceId: string;
}

export const ordersOf = ({ orders }: ResultSets<'orders'>): Order[] =>
	orders.map((row) => ({
		id: textOf(row, 'event_id'),
		day: textOf(row, 'day'),
		text: textOf(row, 'event'),
		sourceId: textOf(row, 'source_id')
	}));

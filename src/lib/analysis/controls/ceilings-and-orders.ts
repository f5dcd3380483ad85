import type { Query, ResultSets } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { numberOf, textOf } from '../rows';
import { PERIODS } from './changes-around';

// Serves the chart `before-and-after`: who was president and what was ordered in its two periods and between them.

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

const PRESIDENTS = `
select cast(event_date as varchar) as day, event, source_id
from events
where kind = 'presidency'
order by event_date`;

export type ContextQuery = 'ceilings' | 'orders' | 'presidents';

/** The input of `ceilingsOf`, `ordersOf` and `presidentsOf`. */
export const contextQueries: Readonly<Record<ContextQuery, Query>> = {
	ceilings: { sql: CEILINGS, params: [PERIODS.before.from, PERIODS.after.to], tables: ['ceilings'] },
	orders: { sql: EVENTS, params: [listParameter(ORDERS)], tables: ['events'] },
	presidents: { sql: PRESIDENTS, params: [], tables: ['events'] }
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

/** A president in office on a day of the years drawn. */
export interface President {
	readonly name: string;
	/** The day of taking office, ISO date. */
	readonly from: string;
	/** The day on which the next one took office; `null` for the newest. */
	readonly to: string | null;
	readonly sourceId: string;
}

/**
 * The U.S. fiscal year of a day, and how much of it has passed: 2017.5 for 1 April 2017. Months count as twelfths of a
 * year, days as thirtieths of a month.
 * @param day ISO date.
 */
export function fiscalYearAt(day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return (month >= 10 ? year + 1 : year) + (((month + 2) % 12) + (date - 1) / 30) / 12;
}

/** First and last day of the fiscal years drawn. */
const FIRST_DAY = `${PERIODS.before.from - 1}-10-01`;
const LAST_DAY = `${PERIODS.after.to}-09-30`;

/** From texts such as “Joe Biden takes office as president”. */
export function presidentsOf({ presidents }: ResultSets<'presidents'>): President[] {
	return presidents
		.map((row, i) => {
			const next = presidents[i + 1];
			return {
				name: textOf(row, 'event').replace(/ takes office.*$/, ''),
				from: textOf(row, 'day'),
				to: next ? textOf(next, 'day') : null,
				sourceId: textOf(row, 'source_id')
			};
		})
		.filter(({ from, to }) => from <= LAST_DAY && (to === null || to > FIRST_DAY));
}

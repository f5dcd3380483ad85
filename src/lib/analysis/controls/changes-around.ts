import { group } from 'd3-array';
import { changeOf, othersBeforeAndAfter, type Change } from '$lib/metrics/control-group';
import type { Interval } from '$lib/metrics/interval';
import { fiscalPersonYears } from '$lib/metrics/person-years';
import type { CalendarYears } from '$lib/metrics/years';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { DESTINATION, ORIGINS, REFERENCE } from '../figures';
import { numberOf, textOf } from '../rows';
import {
	allOriginsQueries,
	EIGHT,
	originsIn,
	pairOf,
	peopleIn,
	publishedYears,
	sourcesIn,
	within,
	yearEnds,
	type AllOriginsQuery
} from './origin-figures';

// Serves the chart `before-and-after` (M16): how rates of all origins changed around 2022.

/** U.S. fiscal years before and after 2022 that M16 compares. */
export const PERIODS = { before: { from: 2017, to: 2019 }, after: { from: 2022, to: 2024 } } as const;

/** Calendar years that hold these fiscal years. */
const YEARS: CalendarYears = { from: PERIODS.before.from - 1, to: PERIODS.after.to };

/** Visas of whole fiscal years as reports give them; the months of the first one are incomplete. */
const VISA_TOTALS = `
select origin, cast(year(period_end) as integer) as fiscal_year, source_id, cast(max(value) as double) as value
from admissions
where destination = ?
	and pathway = 'siv'
	and frequency = 'fiscal_year'
	and not is_default_series
	and month(period_end) = 9
	and value is not null
	and year(period_end) >= ? and year(period_end) <= ?
group by all
order by origin, fiscal_year, source_id`;

/** The input of `changesAround`. */
export const changeQueries = (): Record<AllOriginsQuery | 'visaTotals', Query> => ({
	...allOriginsQueries(YEARS),
	visaTotals: {
		sql: VISA_TOTALS,
		params: [DESTINATION, PERIODS.before.from, PERIODS.before.to],
		tables: ['admissions']
	}
});

/** M16 of one origin. */
export interface OriginChange {
	readonly origin: string;
	/** Person-years displaced abroad; `null` where a year-end is missing. */
	readonly displacedBefore: Interval | null;
	readonly displacedAfter: Interval | null;
	readonly peopleBefore: Interval;
	readonly peopleAfter: Interval;
	/** `null` for the reference, which is counted in people alone: its number of displaced people grew forty-fold. */
	readonly change: Change | null;
	/** Special immigrant visas begin in March 2017, after the first period does: people before are a lower bound. */
	readonly isLowerBoundBefore: boolean;
	readonly sourceIds: readonly string[];
}

/** M16 of every origin. */
export interface Changes {
	readonly origins: readonly OriginChange[];
	/** All origins but the nine together. */
	readonly others: Change;
	readonly eight: Change;
}

/** M16: people resettled in the United States (T1) per 1,000 displaced abroad a year, without oip in both periods. */
export function changesAround(results: ResultSets<AllOriginsQuery | 'visaTotals'>): Changes {
	const totals = group(results.visaTotals, (row) => textOf(row, 'origin'));
	const published = publishedYears(results);
	const late = results.reaches
		.filter((row) => numberOf(row, 'first_month') > PERIODS.before.from * 12 - 3)
		.map((row) => textOf(row, 'pathway'));
	const members = originsIn(results).map(({ origin, flows, stocks }) => {
		const stock = yearEnds(stocks, published, false);
		const reported = totals.get(origin) ?? [];
		const people = (years: CalendarYears) =>
			withMissing(flows.filter(within(years, 'fiscal_year')), reported.filter(within(years, 'fiscal_year')));
		const displaced = (years: CalendarYears) => fiscalPersonYears(stock, years);
		const pair = (years: CalendarYears) => pairOf(people(years), displaced(years));
		return {
			origin,
			peopleBefore: people(PERIODS.before),
			peopleAfter: people(PERIODS.after),
			displacedBefore: displaced(PERIODS.before),
			displacedAfter: displaced(PERIODS.after),
			before: pair(PERIODS.before),
			after: pair(PERIODS.after),
			isLowerBoundBefore: flows.some((row) => late.includes(textOf(row, 'pathway'))),
			sourceIds: sourcesIn([
				...flows.filter(isInPeriods),
				...reported,
				...stocks.filter((row) => row.is_oip === false)
			])
		};
	});
	return {
		origins: members.map(({ before, after, ...member }) => ({
			...member,
			change: member.origin === REFERENCE ? null : changeOf({ before, after })
		})),
		others: changeOf(othersBeforeAndAfter(members, ORIGINS)),
		eight: changeOf(
			othersBeforeAndAfter(
				members.filter(({ origin }) => EIGHT.includes(origin)),
				[]
			)
		)
	};
}

const isInPeriods = (row: Row): boolean =>
	within(PERIODS.before, 'fiscal_year')(row) || within(PERIODS.after, 'fiscal_year')(row);

/** People by month, with the visas that the months lack against the total of their fiscal year in the upper bound. */
function withMissing(flows: readonly Row[], totals: readonly Row[]): Interval {
	const people = peopleIn(flows);
	const missing = totals.map((total) => {
		const visas = flows.filter((row) => row.pathway === 'siv' && row.fiscal_year === total.fiscal_year);
		return Math.max(0, numberOf(total, 'value') - peopleIn(visas).value);
	});
	return {
		...people,
		high: Math.max(people.high, people.value + missing.reduce((all, one) => all + one, 0))
	};
}

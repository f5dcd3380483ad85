import { group } from 'd3-array';
import { inYears, type InYears } from '$lib/metrics/comparison';
import type { YearFigure } from '$lib/metrics/event-time';
import { sum, type Interval } from '$lib/metrics/interval';
import { quantity, undefinedBecause, type NotMeasured } from '$lib/metrics/quantity';
import type { CalendarYears } from '$lib/metrics/years';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { DESTINATION, ORIGINS, REFERENCE } from '../figures';
import { highestInSum } from '../highest';
import { intervalOf, numberOf, textOf } from '../rows';
import { displacedAbroad, monthIndexOf, monthlyCounts, SUMMED_BOUNDS } from '../sql';
import { withinYearQuery } from '../years/within-year';

// Figures of all origins, for the charts `everyone` (M15) and `before-and-after` (M16).

export const EIGHT: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

/** Refugees resettled and special immigrant visas (T1) into the United States, of all origins, by year and fiscal year. */
const RESETTLED = `
select a.origin, a.pathway, a.source_id,
	cast(year(a.period_start) as integer) as year,
	cast(year(a.period_start) + if(month(a.period_start) >= 10, 1, 0) as integer) as fiscal_year,
	${SUMMED_BOUNDS}
from admissions a
join pathways p on p.pathway = a.pathway
where a.destination = ?
	and p.tier = 'T1'
	and ${monthlyCounts('a.')}
	and year(a.period_start) between ? and ?
group by all
order by a.origin, a.pathway, year, fiscal_year, a.source_id`;

/** First month of each pathway of T1 in monthly figures, and the last. */
const REACHES = `
select a.pathway,
	${monthIndexOf('min(a.period_start)')} as first_month,
	${monthIndexOf('max(a.period_end)')} as last_month
from admissions a
join pathways p on p.pathway = a.pathway
where a.destination = ?
	and p.tier = 'T1'
	and ${monthlyCounts('a.')}
group by a.pathway
order by a.pathway`;

/** D1 of all origins at year-ends; `oip` apart, since it begins in 2018. */
const DISPLACED = `
select origin, year, source_id, status = 'oip' as is_oip,
	cast(coalesce(sum(low), 0) as double) as low, cast(coalesce(sum(value), 0) as double) as value,
	cast(coalesce(sum(${highestInSum()}), 0) as double) as high
from displaced_stock
where ${displacedAbroad()}
	and year between ? and ?
group by all
order by origin, year, source_id, is_oip`;

export type AllOriginsQuery = 'resettled' | 'reaches' | 'displaced' | 'withinYear';

/** People resettled in these calendar years, and people displaced at their year-ends and the one before, of all origins. */
export const allOriginsQueries = ({ from, to }: CalendarYears): Record<AllOriginsQuery, Query> => ({
	resettled: {
		sql: RESETTLED,
		params: [DESTINATION, from, to],
		tables: ['admissions', 'pathways']
	},
	reaches: { sql: REACHES, params: [DESTINATION], tables: ['admissions', 'pathways'] },
	displaced: { sql: DISPLACED, params: [from - 1, to], tables: ['displaced_stock'] },
	withinYear: withinYearQuery()
});

type Results = ResultSets<AllOriginsQuery>;

/** People let in and displaced people of every origin that has either. */
export interface OriginFigures {
	readonly origin: string;
	readonly flows: readonly Row[];
	readonly stocks: readonly Row[];
}

export function originsIn({ resettled, displaced }: Results): OriginFigures[] {
	const flows = group(resettled, (row) => textOf(row, 'origin'));
	const stocks = group(displaced, (row) => textOf(row, 'origin'));
	return [...new Set([...stocks.keys(), ...flows.keys()])].sort().map((origin) => ({
		origin,
		flows: flows.get(origin) ?? [],
		stocks: stocks.get(origin) ?? []
	}));
}

/** Year-ends of one origin; a year-end without a row counts nobody, as in UNHCR's totals. */
export function yearEnds(rows: readonly Row[], years: readonly number[], withOip: boolean): YearFigure[] {
	const byYear = group(
		rows.filter((row) => withOip || row.is_oip === false),
		(row) => numberOf(row, 'year')
	);
	return years.map((year) => ({ year, ...sum((byYear.get(year) ?? []).map((row) => intervalOf(row))) }));
}

export const publishedYears = ({ displaced }: Results): number[] =>
	[...new Set(displaced.map((row) => numberOf(row, 'year')))].sort((a, b) => a - b);

export const within = (years: CalendarYears, column: 'year' | 'fiscal_year') => (row: Row) =>
	numberOf(row, column) >= years.from && numberOf(row, column) <= years.to;

export const peopleIn = (rows: readonly Row[]): Interval => sum(rows.map((row) => intervalOf(row)));

const NOBODY_DISPLACED = 'UNHCR records nobody displaced from there.';

export function pairOf(people: Interval, displaced: Interval | null): InYears | NotMeasured {
	if (displaced?.value === 0) return undefinedBecause(NOBODY_DISPLACED, '');
	return inYears(quantity('calendar_flow', people), displaced && quantity('person_years', displaced));
}

export const sourcesIn = (rows: readonly Row[]): string[] => [
	...new Set(rows.map((row) => textOf(row, 'source_id')))
];

import { decisionHigh, decisionLow } from '$lib/analysis/asylum/decision-bounds';
import { letInQueries, type LetInQuery } from '$lib/analysis/controls/let-in-beside';
import { DESTINATION } from '$lib/analysis/figures';
import { highestInSum } from '$lib/analysis/highest';
import { displacedAbroad } from '$lib/analysis/sql';
import type { Query } from '$lib/query/port';

/** First year in the tables of the pages. */
export const FIRST_YEAR = 2001;
/** Years of the rates: those since the war in Ukraine that all figures cover. */
export const WINDOW = { from: 2022, to: 2024 } as const;
/** Decisions of this many years are added up. */
const DECISION_YEARS = 3;

const ABROAD = `
select origin, year, status, source_id,
	cast(coalesce(sum(low), 0) as double) as low, cast(coalesce(sum(value), 0) as double) as value,
	cast(coalesce(sum(${highestInSum()}), 0) as double) as high
from displaced_stock
where ${displacedAbroad()}
	and year >= ?
group by all
order by origin, year, status, source_id`;

const INSIDE = `
select origin, year, source_id, cast(sum(value) as double) as value
from displaced_stock
where status = 'idp_idmc' and value is not null and year >= ?
group by all
order by origin, year, source_id`;

const HOSTS = `
select origin, asylum, cast(sum(value) as double) as value
from displaced_stock
where ${displacedAbroad()}
	and year = (select max(year) from displaced_stock)
group by origin, asylum
having sum(value) > 0
order by origin, value desc, asylum`;

const IN_US = `
select a.origin, a.pathway, a.source_id, cast(strftime(a.period_start, '%Y-%m') as varchar) as month,
	cast(sum(a.value) as double) as value
from admissions a
join pathways p on p.pathway = a.pathway
where a.destination = ?
	and p.tier = 'T1'
	and a.is_default_series
	and a.frequency = 'month'
	and a.value > 0
	and year(a.period_start) >= ?
group by all
order by a.origin, a.pathway, month, a.source_id`;

const ELSEWHERE = `
select origin, asylum, year, source_id, cast(sum(value) as double) as value
from solutions
where kind = 'resettlement_arrival' and asylum <> ? and asylum <> origin and value > 0 and year >= ?
group by all
order by origin, asylum, year, source_id`;

const sums = (outcome: string): string => `
	cast(sum(${decisionLow(outcome)}) as double) as ${outcome}_low,
	cast(sum(${outcome}) as double) as ${outcome}_value,
	cast(sum(${decisionHigh(outcome)}) as double) as ${outcome}_high`;

/** First decisions by the authorities of each country, in persons. */
const DECISIONS = `
select origin, asylum, source_id, cast(max(max(year)) over () as integer) as last_year,${sums('convention')},${sums('complementary')},${sums('rejected')}
from decisions
where basis = 'first' and unit = 'persons' and procedure <> 'unhcr' and asylum <> origin
	and year > (select max(year) from decisions) - ?
	and convention + complementary + rejected > 0
group by origin, asylum, source_id
order by origin, asylum, source_id`;

const GRANTED = `
select a.origin, a.source_id, cast(sum(a.value) as double) as value,
	cast(min(min(year(a.period_end))) over () as integer) as first_year,
	cast(max(max(year(a.period_end))) over () as integer) as last_year
from admissions a
where a.destination = ?
	and a.pathway in ('asylum_affirmative', 'asylum_defensive')
	and a.is_default_series
	and a.frequency = 'fiscal_year'
	and a.value is not null
group by a.origin, a.source_id
order by a.origin, a.source_id`;

const COUNTRIES = `
select iso3, coalesce(m49_region, '') as region from countries order by iso3`;

type OwnQuery = 'abroad' | 'inside' | 'hosts' | 'inUs' | 'elsewhere' | 'decided' | 'granted' | 'countries';
export type OriginQuery = OwnQuery | LetInQuery;

/** One statement for all origins each, so that the number of pages costs nothing. */
export const originQueries = (): Record<OriginQuery, Query> => ({
	...letInQueries(),
	abroad: { sql: ABROAD, params: [FIRST_YEAR], tables: ['displaced_stock'] },
	inside: { sql: INSIDE, params: [FIRST_YEAR], tables: ['displaced_stock'] },
	hosts: { sql: HOSTS, params: [], tables: ['displaced_stock'] },
	inUs: { sql: IN_US, params: [DESTINATION, FIRST_YEAR], tables: ['admissions', 'pathways'] },
	elsewhere: { sql: ELSEWHERE, params: [DESTINATION, FIRST_YEAR], tables: ['solutions'] },
	decided: { sql: DECISIONS, params: [DECISION_YEARS], tables: ['decisions'] },
	granted: { sql: GRANTED, params: [DESTINATION], tables: ['admissions'] },
	countries: { sql: COUNTRIES, params: [], tables: ['countries'] }
});

export const decisionYearsTo = (last: number) => ({ from: last - DECISION_YEARS + 1, to: last });

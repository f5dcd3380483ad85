import type { Query } from '$lib/query/port';
import {
	ADMISSIONS,
	COUNTED,
	COUNTED_BOUNDS,
	DESTINATION,
	figureQueries,
	REFERENCE,
	SUMMED
} from '../figures';

/** First year for Ukrainians, the comparison for the wars. */
export const REFERENCE_YEAR = 2022;

/** First calendar year of each war according to Costs of War, and that of the reference. Two parameters. */
const SINCE = `
since as (
	select origin, min(start_year) as first_year
	from displaced_wars
	where scope = 'war'
	group by origin
	union all
	select cast(? as varchar), cast(? as integer)
)`;

/** The last calendar year for which governments reported people resettled. */
const LAST_YEAR = `(select max(year) from solutions where kind = 'resettlement_arrival')`;

const WARS = `
select origin, edition, start_year, end_year, is_rounded, source_id, cast(value as double) as value
from displaced_wars
where scope = 'war' and measure = 'displaced'
order by origin, edition`;

/** Refugees resettled since the first year of each war, as each government reports them. */
const RESETTLED = `
with ${SINCE}
select w.origin, s.asylum, s.source_id, ${LAST_YEAR} as last_year,
	cast(sum(s.low) as double) as low, cast(sum(s.value) as double) as value, cast(sum(s.high) as double) as high
from since w
join solutions s on s.origin = w.origin and s.year >= w.first_year
where s.kind = 'resettlement_arrival'
	and s.value is not null
	and (s.asylum = ? or s.asylum in (select country from coalitions))
group by w.origin, s.asylum, s.source_id
order by w.origin, s.asylum, s.source_id`;

/** U.S. figures besides refugees: special immigrant visas, and people let in on parole. */
const VISAS_AND_PAROLE = `
with ${SINCE},
counted as (
	select a.origin, a.destination, a.pathway, a.source_id, a.frequency, a.period_start, a.period_end,${COUNTED_BOUNDS}
	from ${ADMISSIONS} a
	where ${COUNTED}
)
select w.origin, a.pathway, p.tier, a.source_id,
	cast(min(year(a.period_start)) as integer) as first_year,
	cast(max(year(a.period_end)) as integer) as last_year,${SUMMED}
from since w
join counted a on a.origin = w.origin
join pathways p on p.pathway = a.pathway
where a.destination = ?
	and p.tier in ('T1', 'T2')
	and a.pathway <> 'usrap'
	and a.frequency in ('month', 'point')
	and a.high > 0
	and year(a.period_end) between w.first_year and ${LAST_YEAR}
group by w.origin, a.pathway, p.tier, a.source_id
order by w.origin, a.pathway, a.source_id`;

const PARTIES = `
select war_id as origin, country, role, grade, source_id
from coalitions
order by origin, country, operation`;

/** Residents and GDP of the states in recent years, of which the newest complete one is used. */
const MEANS = `
select country, year, cast(residents as double) as residents, gdp_usd
from population
where year >= 2015 and (country = ? or country in (select country from coalitions))
order by country, year`;

export type WarQuery = 'wars' | 'stocks' | 'resettled' | 'beside' | 'parties' | 'means';

const reference = [REFERENCE, REFERENCE_YEAR];

/** Independent of the settings. */
export const warQueries: Readonly<Record<WarQuery, Query>> = {
	wars: { sql: WARS, params: [], tables: ['displaced_wars'] },
	stocks: figureQueries([]).stocks,
	resettled: {
		sql: RESETTLED,
		params: [...reference, DESTINATION],
		tables: ['displaced_wars', 'solutions', 'coalitions']
	},
	beside: {
		sql: VISAS_AND_PAROLE,
		params: [...reference, DESTINATION],
		tables: ['displaced_wars', 'solutions', 'admissions', 'pathways']
	},
	parties: { sql: PARTIES, params: [], tables: ['coalitions'] },
	means: { sql: MEANS, params: [DESTINATION], tables: ['population', 'coalitions'] }
};

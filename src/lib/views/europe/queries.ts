import type { Query } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { ORIGINS } from '$lib/analysis/figures';
import {
	BY_HOST,
	everyYearEnd,
	figure,
	FIRST_YEAR,
	discontinuedQuery,
	OUTSIDE,
	temporaryQuery
} from '$lib/analysis/year-end-stocks';

/** People displaced abroad, and of these under protection or waiting for a decision in the 32 countries, at year-ends. */
const TOTALS = `
select s.origin, s.year, s.source_id,
	${figure('displaced', 'true')},
	${figure('protected', "c.is_europe32 and s.status = 'refugee'")},
	${figure('waiting', "c.is_europe32 and s.status = 'asylum_seeker'")}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.origin, s.year, s.source_id
order by s.origin, s.year, s.source_id`;

/** The two countries outside Europe that hold most of each origin's displaced people. */
const ELSEWHERE = `
with ${BY_HOST},
ranked as (
	select h.origin, h.year, coalesce(c.name, h.asylum) as host, h.people,
		row_number() over (partition by h.origin, h.year order by h.people desc, h.asylum) as place
	from by_host h
	left join countries c on c.iso3 = h.asylum
	where not coalesce(c.is_europe32, false)
)
select origin, year, host, people, cast(place as integer) as place
from ranked
where place <= 2
order by origin, year, place`;

/** Each of the nine origins in each of the 32 countries, with residents of that year or of the last one published. */
const HOSTS = `
with years as (
	select distinct s.origin, s.year from displaced_stock s
	where list_contains(string_split(?, '~'), s.origin) and s.year >= ?
),
last_residents as (select max(year) as year from population where residents is not null)
select c.iso3 as country, y.origin, y.year, p.year as residents_year, cast(p.residents as double) as residents,
	cast(max(r.low) as double) as protected_low,
	cast(max(r.value) as double) as protected_value,
	cast(max(r.high) as double) as protected_high,
	cast(max(w.low) as double) as waiting_low,
	cast(max(w.value) as double) as waiting_value,
	cast(max(w.high) as double) as waiting_high,
	coalesce(max(r.source_id), max(w.source_id)) as source_id
from countries c
cross join years y
cross join last_residents l
left join population p on p.country = c.iso3 and p.year = least(y.year, l.year)
left join displaced_stock r on r.asylum = c.iso3 and r.year = y.year and r.origin = y.origin and r.status = 'refugee'
left join displaced_stock w on w.asylum = c.iso3 and w.year = y.year and w.origin = y.origin and w.status = 'asylum_seeker'
where c.is_europe32
group by c.iso3, y.origin, y.year, p.year, p.residents
order by y.origin, y.year, c.iso3`;

export type EuropeQuery = 'totals' | 'givenUp' | 'elsewhere' | 'temporary' | 'hosts';

/** All year-ends and origins at once, so that no change of a setting asks anything. */
export function europeQueries(): Record<EuropeQuery, Query> {
	const stock = ['displaced_stock', 'countries'];
	return {
		totals: { sql: TOTALS, params: everyYearEnd, tables: stock },
		givenUp: discontinuedQuery,
		elsewhere: { sql: ELSEWHERE, params: everyYearEnd, tables: stock },
		temporary: temporaryQuery,
		hosts: {
			sql: HOSTS,
			params: [listParameter([...ORIGINS]), FIRST_YEAR],
			tables: ['countries', 'displaced_stock', 'population']
		}
	};
}

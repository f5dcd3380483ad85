import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import { ORIGINS, REFERENCE } from '../shared/figures';

/** The first year-end that can be chosen: the last before temporary protection of Ukrainians began. */
export const FIRST_YEAR = 2021;

const OUTSIDE = `s.asylum <> s.origin
	and list_contains(string_split(?, '~'), s.origin)
	and s.status in ('refugee', 'asylum_seeker', 'oip')`;

const figure = (name: string, condition: string): string =>
	(['low', 'value', 'high'] as const)
		.map(
			(bound) =>
				`cast(coalesce(sum(case when ${condition} then s.${bound} end), 0) as double) as ${name}_${bound}`
		)
		.join(',\n\t');

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

const BY_HOST = `
by_host as (
	select s.origin, s.asylum, s.year, cast(sum(s.value) as double) as people
	from displaced_stock s
	where ${OUTSIDE} and s.year >= ?
	group by s.origin, s.asylum, s.year
)`;

/**
 * Countries that held a tenth or more of an origin's displaced people at one year-end and less than a tenth of that
 * number at the next: too steep for people moving, so that a count was given up. For every later year-end, how many
 * people more were counted there at last.
 */
const GIVEN_UP = `
with ${BY_HOST},
totals as (select origin, year, sum(people) as people from by_host group by origin, year),
falls as (
	select later.origin, later.asylum, earlier.year as last_year, earlier.people
	from by_host earlier
	join by_host later on later.origin = earlier.origin and later.asylum = earlier.asylum
		and later.year = earlier.year + 1
	join totals t on t.origin = earlier.origin and t.year = earlier.year
	where later.people < 0.1 * earlier.people and earlier.people >= 0.1 * t.people
)
select f.origin, h.year, f.asylum, coalesce(c.name, f.asylum) as host, f.last_year, f.people - h.people as people
from falls f
join by_host h on h.origin = f.origin and h.asylum = f.asylum and h.year > f.last_year
left join countries c on c.iso3 = f.asylum
order by f.origin, h.year, f.asylum`;

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

/**
 * The part of UNHCR's refugees whose stay is temporary. Under temporary protection: as Eurostat counts it on the same
 * day, at most as many as UNHCR counts. In the United Kingdom, which has no such status: those whom UNHCR counts beyond
 * the last year-end before the British schemes for Ukrainians.
 */
const TEMPORARY = `
select t.host, cast(year(t.as_of) as integer) as year, 'eu_tp' as kind, t.source_id,
	cast(least(t.low, s.low) as double) as low,
	cast(least(t.value, s.value) as double) as value,
	cast(least(t.high, s.high) as double) as high
from protection_stock t
join displaced_stock s on s.origin = t.origin and s.asylum = t.host and s.year = year(t.as_of)
join countries c on c.iso3 = t.host
where t.origin = ? and t.status = 'eu_tp' and s.status = 'refugee' and c.is_europe32
	and month(t.as_of) = 12 and day(t.as_of) = 31 and t.value is not null
union all
select s.asylum, s.year, 'uk_schemes', s.source_id,
	cast(greatest(s.low - b.high, 0) as double),
	cast(greatest(s.value - b.value, 0) as double),
	cast(greatest(s.high - b.low, 0) as double)
from displaced_stock s
join displaced_stock b on b.origin = s.origin and b.asylum = s.asylum and b.status = s.status
where s.origin = ? and s.asylum = 'GBR' and s.status = 'refugee' and b.year = 2021 and s.year > b.year
order by year, host`;

/** One origin in each of the 32 countries, with residents of that year or of the last one published. */
const HOSTS = `
with years as (
	select distinct s.year from displaced_stock s where s.origin = ? and s.year >= ?
),
last_residents as (select max(year) as year from population where residents is not null)
select c.iso3 as country, y.year, p.year as residents_year, cast(p.residents as double) as residents,
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
left join displaced_stock r on r.asylum = c.iso3 and r.year = y.year and r.origin = ? and r.status = 'refugee'
left join displaced_stock w on w.asylum = c.iso3 and w.year = y.year and w.origin = ? and w.status = 'asylum_seeker'
where c.is_europe32
group by c.iso3, y.year, p.year, p.residents
order by y.year, c.iso3`;

export type EuropeQuery = 'totals' | 'givenUp' | 'elsewhere' | 'temporary' | 'hosts';

/** All year-ends and origins at once, so that a change of the year asks nothing and one of the origin one statement. */
export function europeQueries(origin: string): Record<EuropeQuery, Query> {
	// One year-end more, for what changed since.
	const all = [listParameter([...ORIGINS]), FIRST_YEAR - 1];
	const stock = ['displaced_stock', 'countries'];
	return {
		totals: { sql: TOTALS, params: all, tables: stock },
		givenUp: { sql: GIVEN_UP, params: all, tables: stock },
		elsewhere: { sql: ELSEWHERE, params: all, tables: stock },
		temporary: {
			sql: TEMPORARY,
			params: [REFERENCE, REFERENCE],
			tables: ['protection_stock', 'displaced_stock', 'countries']
		},
		hosts: {
			sql: HOSTS,
			params: [origin, FIRST_YEAR, origin, origin],
			tables: ['countries', 'displaced_stock', 'population']
		}
	};
}

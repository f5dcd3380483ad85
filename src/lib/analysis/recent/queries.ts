import { monthIndex } from '$lib/metrics/month';
import type { Query } from '$lib/query/port';
import { ADMISSIONS, DESTINATION, ORIGINS } from '../figures';
import { summedStock } from '../highest';
import {
	displacedAbroad,
	isNationality,
	monthIndexOf,
	monthlyCounts,
	originGroup,
	SUMMED_BOUNDS
} from '../sql';

// Serves the chart `since-2025`: months since January 2024.

export const FIRST_MONTH = monthIndex('2024-01');
/** The year before. */
export const BEFORE = { first: FIRST_MONTH, last: monthIndex('2024-12') } as const;
/** The first month compared with it. */
export const SINCE = monthIndex('2025-01');
/** Refugee admissions were suspended from 27 January 2025. */
export const AFTER_SUSPENSION = monthIndex('2025-02');

/** Year-end at which people displaced divide every month. */
export const DIVIDED_BY = 2024;
const YEAR_ENDS = [2023, 2024, 2025] as const;

const NINE = ORIGINS.join('~');

/** The months drawn and the one before, which bounds running totals. */
const ENTRIES = `
select a.origin, a.pathway, p.tier, a.source_id, ${monthIndexOf('a.period_start')} as month,
	a.low, a.value, a.high, a.total_low, a.total_high
from ${ADMISSIONS} a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier in ('T1', 'T2')
	and ${monthlyCounts('a.')}
	and ${monthIndexOf('a.period_start')} >= ?
order by a.origin, a.pathway, month`;

/** Refugees of all other nationalities, and of the one with most of them since the suspension. */
const OTHER_NATIONALITIES = `
with refugees as (
	select origin, value, source_id, ${monthIndexOf('period_start')} as month
	from admissions
	where not list_contains(string_split(?, '~'), origin)
		and destination = ?
		and pathway = 'usrap'
		and ${monthlyCounts()}
),
largest as (
	select origin from refugees where month >= ?
	group by origin order by sum(value) desc, origin limit 1
)
select r.month, l.origin as largest, min(r.source_id) as source_id,
	cast(sum(r.value) as double) as people,
	cast(sum(case when r.origin = l.origin then r.value else 0 end) as double) as largest_people
from refugees r
cross join largest l
where r.month >= ?
group by r.month, l.origin
order by r.month`;

/** People displaced abroad (D1) at year-ends; unknown, stateless and mixed origins are no nationality. */
const DISPLACED = `
select ${originGroup()},
	year, min(source_id) as source_id,
	${summedStock()}
from displaced_stock
where ${displacedAbroad()}
	and ${isNationality()}
	and year between ? and ?
group by origin_group, year
order by origin_group, year`;

/** Limits on who may come, and status that ended. */
const EVENTS = `
select event_id, origin, event, source_id, ${monthIndexOf('event_date')} as month
from events
where destination = ?
	and (kind in ('closing', 'ceiling') or event_id = 'afghan-siv-2024')
	and ${monthIndexOf('event_date')} >= ?
order by event_date, event_id, origin`;

const CEILINGS = `
select fiscal_year, value, is_default, source_id
from ceilings
where region = 'all' and fiscal_year >= ?
order by fiscal_year, is_default, value`;

const CHNV = `
select min(source_id) as source_id,
	cast(max(${monthIndexOf('period_start')}) as integer) as last_month,
	${SUMMED_BOUNDS}
from admissions
where destination = ?
	and pathway = 'chnv'
	and ${monthlyCounts()}
	and ${monthIndexOf('period_start')} between ? and ?
having count(*) > 0`;

export type RecentQuery = 'entries' | 'others' | 'displaced' | 'events' | 'ceilings' | 'chnv';

/** All nationalities and ways in, so that no setting needs another query. */
export const recentQueries: Readonly<Record<RecentQuery, Query>> = {
	entries: {
		sql: ENTRIES,
		params: [NINE, DESTINATION, FIRST_MONTH - 1],
		tables: ['admissions', 'pathways']
	},
	others: {
		sql: OTHER_NATIONALITIES,
		params: [NINE, DESTINATION, AFTER_SUSPENSION, FIRST_MONTH],
		tables: ['admissions']
	},
	displaced: {
		sql: DISPLACED,
		params: [NINE, YEAR_ENDS[0], YEAR_ENDS[2]],
		tables: ['displaced_stock']
	},
	events: { sql: EVENTS, params: [DESTINATION, FIRST_MONTH], tables: ['events'] },
	ceilings: { sql: CEILINGS, params: [DIVIDED_BY], tables: ['ceilings'] },
	chnv: { sql: CHNV, params: [DESTINATION, BEFORE.first, BEFORE.last], tables: ['admissions'] }
};

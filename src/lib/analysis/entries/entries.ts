import type { Tier } from '$lib/catalogue/catalogue';
import type { MonthIndex } from '$lib/metrics/month';
import type { Query, Row } from '$lib/query/port';
import { readFlow, type TieredFlow } from '../event-time/curves';
import { ADMISSIONS, COUNTED, COUNTED_BOUNDS, DESTINATION, ORIGINS } from '../figures';
import { monthIndexOf } from '../sql';

/** People let in from one country during a month, or a longer period if only a total is published. */
export interface Entry extends TieredFlow {
	readonly origin: string;
}

const ENTRIES = `
select a.origin, a.pathway, p.tier, a.source_id,
	${monthIndexOf('a.period_start')} as start_month,
	${monthIndexOf('a.period_end')} as end_month,${COUNTED_BOUNDS}
from ${ADMISSIONS} a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier in ('T1', 'T2')
	and ${COUNTED}
	and a.frequency in ('month', 'point')
	and a.high > 0
order by a.origin, start_month, end_month, a.pathway, a.series_id`;

/** All people let in of all nine origins, so that no setting needs another query. */
export const entriesQuery: Query = {
	sql: ENTRIES,
	params: [ORIGINS.join('~'), DESTINATION],
	tables: ['admissions', 'pathways']
};

export const readEntry = (row: Row): Entry => ({
	origin: String(row.origin),
	...readFlow(row)
});

/** Period covered by one source for one pathway and origin, including months with nobody. */
export interface Reach {
	readonly origin: string;
	readonly pathway: string;
	readonly tier: Tier;
	readonly sourceId: string;
	/** Range of the monthly figures; `null` if only totals are published. */
	readonly months: { readonly first: MonthIndex; readonly last: MonthIndex } | null;
}

const REACHES = `
select a.origin, a.pathway, p.tier, a.source_id,
	${monthIndexOf("min(case when a.frequency = 'month' then a.period_start end)")} as first_month,
	${monthIndexOf("max(case when a.frequency = 'month' then a.period_end end)")} as last_month
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier in ('T1', 'T2')
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value is not null
group by a.origin, a.pathway, p.tier, a.source_id
order by a.origin, a.pathway, a.source_id`;

export const reachesQuery: Query = { ...entriesQuery, sql: REACHES };

export const readReach = (row: Row): Reach => ({
	origin: String(row.origin),
	pathway: String(row.pathway),
	tier: String(row.tier) as Tier,
	sourceId: String(row.source_id),
	months: row.first_month === null ? null : { first: Number(row.first_month), last: Number(row.last_month) }
});

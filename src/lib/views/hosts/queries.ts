import type { Query } from '$lib/query/port';
import {
	everyYearEnd,
	figure,
	FIRST_YEAR,
	discontinuedQuery,
	OUTSIDE,
	temporaryQuery
} from '$lib/analysis/year-end-stocks';
import { limitedQueries, type LimitedQuery } from '$lib/analysis/limited-entries';
import { neighbourPairs } from './places';

const STATUSES = `
	${figure('refugees', "s.status = 'refugee'")},
	${figure('others', "s.status = 'oip'")},
	${figure('waiting', "s.status = 'asylum_seeker'")}`;

/** People displaced abroad by origin and by where they are, at all year-ends. */
const ZONES = `
select s.origin, s.year, s.source_id,
	case
		when list_contains(string_split(?, '~'), s.origin || '-' || s.asylum)
			then case when coalesce(c.is_europe32, false) then 'neighbour in Europe' else 'neighbour' end
		when coalesce(c.is_europe32, false) then 'Europe'
		when s.asylum = 'USA' then 'United States'
		else 'elsewhere'
	end as zone,${STATUSES}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.origin, s.year, s.source_id, zone
order by s.origin, s.year, zone, s.source_id`;

/** People of one origin by country, at all year-ends. */
const COUNTRIES = `
select s.asylum as country, s.year, s.source_id, coalesce(c.is_europe32, false) as is_europe,${STATUSES}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.asylum, s.year, s.source_id, c.is_europe32
order by s.year, s.asylum, s.source_id`;

export type HostsQuery = 'zones' | 'countries' | 'temporary' | 'givenUp' | LimitedQuery;

/** All year-ends and origins at once: only another nationality by country asks a statement anew. */
export function hostsQueries(origin: string): Record<HostsQuery, Query> {
	const stock = ['displaced_stock', 'countries'];
	return {
		zones: { sql: ZONES, params: [neighbourPairs, ...everyYearEnd], tables: stock },
		countries: { sql: COUNTRIES, params: [origin, FIRST_YEAR], tables: stock },
		temporary: temporaryQuery,
		givenUp: discontinuedQuery,
		...limitedQueries
	};
}

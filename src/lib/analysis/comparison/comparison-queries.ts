import type { Query } from '$lib/query/port';
import { DESTINATION, figureQueries, ORIGINS, type FigureQuery } from '../figures';

/** The year-end before the first common year: earlier ones are not asked of by any calendar window. */
const SINCE = 2021;

const BOUNDS = `cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high`;

/** Those of D1 who are in the destination already. */
const IN_DESTINATION = `
select origin, year, source_id, ${BOUNDS}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and asylum = ?
	and asylum <> origin
	and status in ('refugee', 'asylum_seeker', 'oip')
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

/** People displaced by conflict within their country. */
const WITHIN = `
select origin, year, source_id, ${BOUNDS}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and status = 'idp_idmc'
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

export type ComparisonQuery = FigureQuery | 'inDestination' | 'within';

/**
 * What `figuresByOrigin` reads, of all nine origins at once: no setting asks anew.
 * @param since the first year-end that is asked of: the one before the first year compared.
 */
export function comparisonQueries(since: number = SINCE): Record<ComparisonQuery, Query> {
	const everyone = ORIGINS.join('~');
	const tables = ['displaced_stock'];
	return {
		...figureQueries(),
		inDestination: { sql: IN_DESTINATION, params: [everyone, DESTINATION, since], tables },
		within: { sql: WITHIN, params: [everyone, since], tables }
	};
}

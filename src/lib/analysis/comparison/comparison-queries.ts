import type { Query } from '$lib/query/port';
import { summedStock } from '../highest';
import { DESTINATION, figureQueries, ORIGINS, type FigureQuery } from '../figures';
import { displacedAbroad } from '../sql';

/** The year-end before the first common year; no calendar window needs earlier ones. */
const SINCE = 2020;

/** People in D1 who are already in the destination. */
const IN_DESTINATION = `
select origin, year, source_id, ${summedStock()}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and asylum = ?
	and ${displacedAbroad()}
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

/** People displaced by conflict within their country. */
const WITHIN = `
select origin, year, source_id, ${summedStock()}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and status = 'idp_idmc'
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

export type ComparisonQuery = FigureQuery | 'inDestination' | 'within';

/**
 * The input of `figuresByOrigin` for all nine origins, so that no setting needs another query.
 * @param since the first year-end to query: the one before the first year compared.
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

import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import { figureQueries, ORIGINS } from '$lib/analysis/figures';
import { limitedQueries, type LimitedQuery } from '$lib/analysis/limited-entries';
import { figure, discontinuedQuery, OUTSIDE } from '$lib/analysis/year-end-stocks';

/** People of the nine origins under protection, or waiting for a decision, in each country at one year-end. */
const PROTECTED = `
select s.asylum as destination, s.origin, s.source_id,
	coalesce(c.is_europe32, false) as is_europe,
	${figure('refugees', "s.status = 'refugee'")},
	${figure('waiting', "s.status = 'asylum_seeker'")}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year = ? and s.status <> 'oip'
group by s.asylum, s.origin, s.source_id, c.is_europe32
order by s.asylum, s.origin, s.source_id`;

export type DestinationsQuery = 'protectedThere' | 'stocks' | 'givenUp' | LimitedQuery;

/** Another year-end asks one statement anew, every other setting none. */
export const destinationsQueries = (year: number): Record<DestinationsQuery, Query> => ({
	protectedThere: {
		sql: PROTECTED,
		params: [listParameter([...ORIGINS]), year],
		tables: ['displaced_stock', 'countries']
	},
	stocks: figureQueries([]).stocks,
	givenUp: discontinuedQuery,
	...limitedQueries
});

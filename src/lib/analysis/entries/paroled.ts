import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import type { Query, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { ADMISSIONS, DESTINATION, SUMMED } from '../figures';
import { intervalOf, textOf } from '../rows';

/** People paroled into the United States, which is not resettlement. */
const PAROLED = `
select a.origin, a.pathway, a.source_id,
	min(a.period_start) as first_day,
	max(a.period_end) as last_day,${SUMMED}
from ${ADMISSIONS} a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier = 'T2'
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value > 0
group by a.origin, a.pathway, a.source_id
order by a.origin, first_day, a.pathway`;

export const paroledQuery = (origins: readonly string[]): Query => ({
	sql: PAROLED,
	params: [listParameter(origins), DESTINATION],
	tables: ['admissions', 'pathways']
});

/** People let in with temporary status by one pathway, over all months with figures. */
export interface Paroled {
	readonly origin: string;
	readonly pathway: string;
	/** Name of the pathway. */
	readonly label: string;
	readonly firstDay: string;
	readonly lastDay: string;
	readonly people: Interval;
	readonly sourceId: string;
}

export const readParoled = (row: Row, { pathways }: Catalogue): Paroled => ({
	origin: textOf(row, 'origin'),
	pathway: textOf(row, 'pathway'),
	label: pathways.get(textOf(row, 'pathway'))?.label ?? textOf(row, 'pathway'),
	firstDay: textOf(row, 'first_day'),
	lastDay: textOf(row, 'last_day'),
	people: intervalOf(row),
	sourceId: textOf(row, 'source_id')
});

import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { entriesQuery, reachesQuery } from '$lib/analysis/entries';
import { DESTINATION, ORIGIN_OPTIONS, ORIGINS } from '$lib/analysis/figures';
import { PERIODS } from './periods';

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'People from', options: ORIGIN_OPTIONS, initial: ORIGINS },
	{
		kind: 'choice',
		name: 'period',
		label: 'When',
		options: PERIODS.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) })),
		initial: '2021-2024'
	},
	{
		kind: 'choice',
		name: 'scale',
		label: 'Bars show',
		options: [
			{
				value: 'shares',
				label: 'Shares',
				hint: 'Every bar is 100% of those let in, however many they were.'
			},
			{ value: 'people', label: 'People', hint: 'Every bar is as long as the number of people let in.' }
		],
		initial: 'shares'
	}
];

/** Asylum granted, by U.S. fiscal year. */
const ASYLUM = `
select a.origin, a.pathway, cast(year(a.period_end) as integer) as fiscal_year, a.source_id, a.low, a.value, a.high
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier = 'T3'
	and a.is_default_series
	and a.frequency = 'fiscal_year'
	and a.value is not null
order by a.origin, fiscal_year, a.pathway`;

/** People who held Temporary Protected Status on a day. */
const TPS = `
select origin, as_of, source_id, low, value, high
from protection_stock
where list_contains(string_split(?, '~'), origin)
	and host = ?
	and status = 'us_tps'
	and value is not null
order by origin, as_of`;

export type QueryName = 'entries' | 'reaches' | 'asylum' | 'tps';

/** All small and for all nine origins: no setting asks anew. */
const queries = (): Record<QueryName, Query> => {
	const params = [ORIGINS.join('~'), DESTINATION];
	return {
		entries: entriesQuery,
		reaches: reachesQuery,
		asylum: { sql: ASYLUM, params, tables: ['admissions', 'pathways'] },
		tps: { sql: TPS, params, tables: ['protection_stock'] }
	};
};

export const spec: ViewSpec<QueryName> = {
	slug: 'pathways',
	title: 'By which door',
	question: 'By which door did the United States let people in: to stay, or for a limited time?',
	controls,
	queries
};

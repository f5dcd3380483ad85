import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { DESTINATION, ORIGIN_OPTIONS, ORIGINS, tierControl } from '$lib/analysis/figures';

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'People from', options: ORIGIN_OPTIONS, initial: ORIGINS },
	tierControl,
	{
		kind: 'choice',
		name: 'since',
		label: 'Months',
		options: [
			{
				value: '2021-01',
				label: 'Since January 2021',
				hint: 'The months around the fall of Kabul and the invasion of Ukraine, and all since.'
			},
			{
				value: '2017-03',
				label: 'Since March 2017',
				hint: 'Every month for which special immigrant visas are published.'
			},
			{
				value: '2000-10',
				label: 'Since October 2000',
				hint: 'Every month for which refugee arrivals are published. Visas issued before March 2017 are known as one total.'
			}
		],
		initial: '2021-01'
	},
	{
		kind: 'choice',
		name: 'scale',
		label: 'Scale',
		options: [
			{ value: 'shared', label: 'The same for all', hint: 'Equal heights are equal numbers of people.' },
			{
				value: 'free',
				label: 'Each its own',
				hint: 'Every panel is as high as its own highest month: read shapes within a panel, not heights between panels.'
			}
		],
		initial: 'shared'
	}
];

/** Events that bear on who could come; each is marked in the panels of those it concerns. */
const MARKED = [
	'entry-ban-2017-january',
	'entry-ban-revoked',
	'oaw-begins',
	'u4u-opens',
	'usrap-suspended',
	'u4u-paused',
	'entry-ban-2025-june'
];

const MONTH = (date: string) => `cast(year(${date}) * 12 + month(${date}) - 1 as integer)`;

/** One row for each pathway and period with a figure, zeros included; months without a figure have no row. */
const FLOWS = `
select a.origin, a.pathway, p.tier, a.frequency, a.source_id,
	${MONTH('a.period_start')} as start_month,
	${MONTH('a.period_end')} as end_month,
	a.low, a.value, a.high
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier in ('T1', 'T2')
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value is not null
order by a.origin, start_month, end_month, a.pathway`;

const EVENTS = `
select event_id, origin, event, source_id, ${MONTH('event_date')} as month
from events
where (kind = 'war' and event_id like 'war-%')
	or list_contains(string_split(?, '~'), event_id)
order by event_date, event_id, origin`;

export type QueryName = 'flows' | 'events';

export const spec: ViewSpec<QueryName> = {
	slug: 'monthly',
	title: 'Month by month',
	question: 'Who arrived in the United States, month by month?',
	controls,
	queries: (): Record<QueryName, Query> => ({
		flows: { sql: FLOWS, params: [ORIGINS.join('~'), DESTINATION], tables: ['admissions', 'pathways'] },
		events: { sql: EVENTS, params: [MARKED.join('~')], tables: ['events'] }
	})
};

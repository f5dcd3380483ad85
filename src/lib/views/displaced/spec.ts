import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { ORIGIN_OPTIONS, ORIGINS } from '$lib/analysis/figures';

export const EDITIONS = ['2020', '2021'] as const;
export type Edition = (typeof EDITIONS)[number];

/** Where people were displaced to, as the reader chooses it. */
export type Split = 'all' | 'abroad' | 'within';

/** Conflict displacement inside countries is published from this year-end on. */
const FIRST_YEAR = 2009;
const LAST_YEAR = 2025;

const yearOptions = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i)).map(
	(value) => ({ value, label: value })
);

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'Displaced from', options: ORIGIN_OPTIONS, initial: ORIGINS },
	{
		kind: 'choice',
		name: 'edition',
		label: 'Edition of Costs of War',
		options: [
			{ value: 'both', label: 'Both', hint: 'The edition of 2020 and its update of 2021.' },
			{
				value: '2020',
				label: '2020',
				hint: 'The first edition, to 2019: exact for each war, rounded for all together.'
			},
			{ value: '2021', label: '2021', hint: 'The update of August 2021: rounded throughout.' }
		],
		initial: 'both'
	},
	{
		kind: 'choice',
		name: 'split',
		label: 'Displaced to',
		options: [
			{
				value: 'all',
				label: 'Anywhere',
				hint: 'Ever displaced, across a border or not; on one day abroad and inside, drawn apart.'
			},
			{
				value: 'abroad',
				label: 'Across borders',
				hint: 'Costs of War prints this part for all wars together, in the edition of 2020 alone.'
			},
			{
				value: 'within',
				label: 'Inside the country',
				hint: 'Costs of War prints this part for all wars together, in the edition of 2020 alone.'
			}
		],
		initial: 'all'
	},
	{
		kind: 'choice',
		name: 'year',
		label: 'Displaced on one day: end of',
		options: [{ value: 'latest', label: 'Latest year' }, ...yearOptions],
		initial: 'latest'
	}
];

const WARS = `
select war_id, edition, measure, origin, scope, start_year, end_year, value, low, high, is_rounded, source_id
from displaced_wars
order by edition, measure, war_id`;

/** D1 abroad as UNHCR counts it, and conflict displacement inside the country as IDMC does, at year-ends. */
const STOCKS = `
select origin, year, case when status = 'idp_idmc' then 'within' else 'abroad' end as place, source_id,
	cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and year >= ?
	and (status = 'idp_idmc' or (asylum <> origin and status in ('refugee', 'asylum_seeker', 'oip')))
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

export type QueryName = 'wars' | 'stocks';

/** The same two statements whatever is chosen: no change of a control asks anything anew. */
function queries(): Record<QueryName, Query> {
	return {
		wars: { sql: WARS, params: [], tables: ['displaced_wars'] },
		stocks: { sql: STOCKS, params: [listParameter(ORIGINS), FIRST_YEAR], tables: ['displaced_stock'] }
	};
}

export const spec: ViewSpec<QueryName> = {
	slug: 'displaced',
	title: 'How many were displaced',
	question: 'How many were displaced, and how sure are we?',
	controls,
	queries
};

import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { DESTINATION, REFERENCE } from '$lib/analysis/figures';

/** All refugees of the world together, as the published needs call them. */
export const WORLD = 'ALL';

/** The world, and the only two of the nine for which a need is printed; Ukraine, for which none is, stands below. */
export const GROUPS = [WORLD, 'SYR', 'AFG', REFERENCE] as const;
export type GroupId = (typeof GROUPS)[number];

/** Where people were resettled to. */
export const PLACES = ['usa', 'europe', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];
export type Counted = 'everywhere' | 'usa' | 'europe';

/** First year for which a need is printed. */
const FIRST_YEAR = 2014;
/** The year since which the shorter choice counts: that of the reference. */
export const RECENT = 2022;

const controls: readonly Control[] = [
	{
		kind: 'set',
		name: 'origins',
		label: 'Refugees from',
		options: [
			{ value: WORLD, label: 'Anywhere' },
			{ value: 'SYR', label: 'Syria' },
			{ value: 'AFG', label: 'Afghanistan' },
			{ value: REFERENCE, label: 'Ukraine' }
		],
		initial: GROUPS
	},
	{
		kind: 'choice',
		name: 'places',
		label: 'Resettled in',
		options: [
			{ value: 'everywhere', label: 'Any country', hint: 'Everybody resettled in the year, wherever.' },
			{
				value: 'usa',
				label: 'United States',
				hint: 'The part that came to the United States, against the same need.'
			},
			{
				value: 'europe',
				label: 'Europe',
				hint: 'The part that came to the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom, against the same need.'
			}
		],
		initial: 'everywhere'
	},
	{
		kind: 'choice',
		name: 'years',
		label: 'Years',
		options: [
			{ value: 'recent', label: `Since ${RECENT}` },
			{ value: 'all', label: `Since ${FIRST_YEAR}` }
		],
		initial: 'recent'
	}
];

/** Needs with an address: people, or percent of the world's need where no people are printed. */
const NEEDS = `
select origin, year, kind, value, is_rounded, source_id
from needs
where list_contains(string_split(?, '~'), origin)
	and kind in ('projected_need', 'projected_need_share')
	and is_default
order by origin, year, kind`;

const ARRIVALS = `
select
	s.year,
	case when list_contains(string_split(?, '~'), s.origin) then s.origin else '' end as origin,
	case when s.asylum = ? then 'usa' when c.is_europe32 then 'europe' else 'elsewhere' end as place,
	s.source_id,
	cast(sum(s.low) as double) as low,
	cast(sum(s.value) as double) as value,
	cast(sum(s.high) as double) as high
from solutions s
left join countries c on c.iso3 = s.asylum
where s.kind = 'resettlement_arrival' and s.year >= ? and s.value is not null
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

/** People paroled into the United States: outside of resettlement, so beside it in words alone. */
const PAROLED = `
select a.origin, a.pathway, a.source_id,
	min(a.period_start) as first_day,
	max(a.period_end) as last_day,
	cast(sum(a.low) as double) as low,
	cast(sum(a.value) as double) as value,
	cast(sum(a.high) as double) as high
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier = 'T2'
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value > 0
group by a.origin, a.pathway, a.source_id
order by a.origin, first_day, a.pathway`;

export type QueryName = 'needs' | 'arrivals' | 'paroled';

/** The same three statements whatever is chosen: no change of a control asks anything anew. */
function queries(): Record<QueryName, Query> {
	const groups = listParameter(GROUPS);
	return {
		needs: { sql: NEEDS, params: [groups], tables: ['needs'] },
		arrivals: {
			sql: ARRIVALS,
			params: [groups, DESTINATION, FIRST_YEAR],
			tables: ['solutions', 'countries']
		},
		paroled: { sql: PAROLED, params: [groups, DESTINATION], tables: ['admissions', 'pathways'] }
	};
}

export const spec: ViewSpec<QueryName> = {
	slug: 'need',
	title: 'Need and places',
	question: 'How many refugees need to be resettled, as UNHCR assesses it, and how many are?',
	controls,
	queries
};

import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { DESTINATION, ORIGIN_OPTIONS, ORIGINS, REFERENCE } from '$lib/analysis/figures';

/** First fiscal year of the admissions workbook. */
export const FIRST_YEAR = 2001;

/** Stacks that are no single nationality. */
export const EIGHT = 'eight';
export const CONTINENTS = 'continents';

/** How many fiscal years the shorter choice shows. */
export const RECENT = 10;

const controls: readonly Control[] = [
	{
		kind: 'choice',
		name: 'stack',
		label: 'Arrivals stacked by nationality',
		options: [
			{
				value: EIGHT,
				label: 'The eight together',
				hint: 'The eight countries whose wars Costs of War counts as led by the United States, Ukraine, and all others.'
			},
			...ORIGIN_OPTIONS.filter(({ value }) => value !== REFERENCE).map((option) => ({
				...option,
				hint: 'This nationality, Ukraine, and all others.'
			})),
			{
				value: CONTINENTS,
				label: 'Continents',
				hint: 'Nationalities by continent, as the United Nations divide the world; the regions of the ceilings are others.'
			}
		],
		initial: EIGHT
	},
	{
		kind: 'choice',
		name: 'years',
		label: 'Fiscal years',
		options: [
			{ value: 'all', label: `Since ${FIRST_YEAR}` },
			{ value: 'recent', label: `Last ${RECENT}` }
		],
		initial: 'all'
	}
];

/** Refugees by U.S. fiscal year, October to September, the nine nationalities apart; months without a figure are left out. */
const ARRIVALS = `
select
	cast(year(a.period_start) + case when month(a.period_start) >= 10 then 1 else 0 end as integer) as fiscal_year,
	case when list_contains(string_split(?, '~'), a.origin) then a.origin else '' end as nationality,
	coalesce(c.m49_region, '') as continent,
	a.source_id,
	max(a.period_end) as last_day,
	cast(sum(a.value) as double) as value
from admissions a
left join countries c on c.iso3 = a.origin
where a.destination = ?
	and a.pathway = 'usrap'
	and a.frequency = 'month'
	and a.is_default_series
	and a.value is not null
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

/** The largest nationality of each fiscal year. */
const LARGEST = `
select fiscal_year, origin, value
from (
	select fiscal_year, origin, value,
		row_number() over (partition by fiscal_year order by value desc, origin) as place
	from (
		select
			cast(year(period_start) + case when month(period_start) >= 10 then 1 else 0 end as integer) as fiscal_year,
			origin,
			cast(sum(value) as double) as value
		from admissions
		where destination = ?
			and pathway = 'usrap'
			and frequency = 'month'
			and is_default_series
			and value is not null
		group by 1, 2
	) as sums
) as ranked
where place = 1
order by fiscal_year`;

const CEILINGS = `
select fiscal_year, document, value, is_revision, is_default, source_id
from ceilings
where region = 'all' and fiscal_year >= ?
order by fiscal_year, is_default desc, value, document`;

export type QueryName = 'arrivals' | 'largest' | 'ceilings';

/** The same three statements whatever is chosen: no change of a control asks anything anew. */
function queries(): Record<QueryName, Query> {
	return {
		arrivals: {
			sql: ARRIVALS,
			params: [listParameter(ORIGINS), DESTINATION],
			tables: ['admissions', 'countries']
		},
		largest: { sql: LARGEST, params: [DESTINATION], tables: ['admissions'] },
		ceilings: { sql: CEILINGS, params: [FIRST_YEAR], tables: ['ceilings'] }
	};
}

export const spec: ViewSpec<QueryName> = {
	slug: 'ceiling',
	title: 'Ceiling and arrivals',
	question: 'How many refugees did the United States set out to admit each year, and how many came?',
	controls,
	queries
};

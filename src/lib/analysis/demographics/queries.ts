import type { Query } from '$lib/query/port';
import { ORIGINS } from '../figures';
import { isNationality, monthIndexOf, originGroup } from '../sql';
import { neighbourPairs } from '../stocks/places';

// Serves the chart `women-and-children`.

/** Year-ends offered, the newest first. */
export const YEARS = ['2025', '2023', '2021', '2018', '2015'] as const;

export const SEXES = ['female', 'male'] as const;
export const UNHCR_AGES = ['0-4', '5-11', '12-17', '18-59', '60+', 'unknown'] as const;

/** Name of the column of one sex and age group. */
export const columnOf = (sex: string, age: string): string =>
	`${sex}_${age.replace('+', '').replace('-', '_')}`;

const CELLS = SEXES.flatMap((sex) =>
	UNHCR_AGES.map(
		(age) =>
			`cast(sum(case when d.sex = '${sex}' and d.age = '${age}' then d.value else 0 end) as double) as ${columnOf(sex, age)}`
	)
).join(',\n\t');

const DISPLACED = `
select ${originGroup('d.origin')}, d.year,
	list_contains(string_split(?, '~'), d.origin || '-' || d.asylum) as is_neighbour,
	coalesce(c.is_europe32, false) as is_europe,
	cast(sum(d.value) as double) as people,
	${CELLS}
from demographics d
left join countries c on c.iso3 = d.asylum
where d.asylum <> d.origin
	and ${isNationality('d.origin')}
	and list_contains(string_split(?, '~'), cast(d.year as varchar))
group by origin_group, d.year, is_neighbour, is_europe
order by origin_group, d.year, is_neighbour, is_europe`;

const RESETTLED = `
select destination, ${originGroup()}, sex, age, min(source_id) as source_id,
	cast(sum(value) as double) as people
from admissions_by_sex_age
where ${isNationality()}
group by destination, origin_group, sex, age
order by destination, origin_group, sex, age`;

/** First and last month of each destination. */
const PERIODS = `
select destination,
	${monthIndexOf('min(period_start)')} as first_month,
	${monthIndexOf('max(period_end)')} as last_month
from admissions_by_sex_age
group by destination
order by destination`;

export type DemographicsQuery = 'displaced' | 'resettled' | 'periods';

const NINE = ORIGINS.join('~');
const RESETTLED_TABLES = { tables: ['admissions_by_sex_age'], isOptional: true } as const;

/** All places and year-ends, so that no setting needs another query. Releases before 2026-12 have neither table. */
export const demographicsQueries: Readonly<Record<DemographicsQuery, Query>> = {
	displaced: {
		sql: DISPLACED,
		params: [NINE, neighbourPairs, YEARS.join('~')],
		tables: ['demographics', 'countries'],
		isOptional: true
	},
	resettled: { sql: RESETTLED, params: [NINE], ...RESETTLED_TABLES },
	periods: { sql: PERIODS, params: [], ...RESETTLED_TABLES }
};

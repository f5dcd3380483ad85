import { rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';

const register = 'data/curated/count_differences.csv';

/** Two counts of the same people, each from its own publication. */
export interface Comparison {
	/** In the column `comparison` of the register. */
	readonly id: string;
	readonly first: string;
	readonly second: string;
	/** SQL of pairs that differ: year, origin, country, first, second. A missing count is 0. */
	readonly differences: string;
}

/** Joins two counts by year, origin and country, and keeps those whose difference `isKept` allows for. */
const differing = (first: string, second: string, condition: string): string => `
	select
		year, origin, country,
		coalesce(one.value, 0)::integer as first, coalesce(two.value, 0)::integer as second
	from (${first}) as one full join (${second}) as two using (year, origin, country)
	where ${condition}`;
const unequal = 'coalesce(one.value, 0) <> coalesce(two.value, 0)';

/** New, repeated and reopened applications of persons; appeals are left out. */
const applicants = (origin: string, where: string) => `
	select year, '${origin}' as origin, asylum as country, sum(value) as value
	from published.applications
	where type_code in ('N', 'NR', 'R') and unit = 'persons' and ${where}
	group by all`;

export const comparisons: readonly Comparison[] = [
	{
		id: 'demographics',
		first: 'UNHCR by sex and age',
		second: 'UNHCR by pair',
		differences: `
			select year, origin, country, sum(first)::integer as first, sum(second)::integer as second
			from (${differing(
				`select year, origin, asylum || ' ' || status as country, sum(value) as value
				from published.demographics group by all`,
				`select year, origin, asylum || ' ' || status as country, value from published.displaced_stock
				where status in ('refugee', 'asylum_seeker', 'oip') and value is not null
					and year >= (select min(year) from published.demographics)`,
				unequal
			)}) group by all`
	},
	{
		id: 'us_arrivals_by_sex_age',
		first: 'arrivals by sex and age',
		second: 'the monthly reports',
		differences: differing(
			`select year, origin, 'USA' as country, sum(value) as value from rpc.arrivals_by_sex_age group by all`,
			`select year(period_start) as year, origin, 'USA' as country, sum(value) as value
			from rpc.admissions_monthly
			where year(period_start) between (select min(year) from rpc.arrivals_by_sex_age)
				and (select max(year) from rpc.arrivals_by_sex_age)
			group by all`,
			unequal
		)
	},
	{
		id: 'uk_resettlement_by_sex_age',
		first: 'resettlement by sex and age',
		second: 'resettlement by nationality',
		differences: differing(
			`select year(period_start) as year, origin, 'GBR' as country, sum(value) as value
			from homeoffice.resettlement_by_sex_age group by all`,
			`select year(period_start) as year, origin, 'GBR' as country, sum(value) as value
			from homeoffice.resettlement group by all`,
			unequal
		)
	},
	{
		id: 'uk_family_reunion',
		first: 'family reunion by nationality',
		second: 'the summary of routes',
		differences: differing(
			`select year(period_start) as year, 'ALL' as origin, 'GBR' as country, sum(value) as value
			from homeoffice.family_reunion group by all`,
			`select year, 'ALL' as origin, 'GBR' as country, value from homeoffice.humanitarian_routes
			where route = 'family_reunion_grants'
				and year <= (select max(year(period_start)) from homeoffice.family_reunion)`,
			unequal
		)
	},
	{
		id: 'eurostat_applicants',
		first: 'Eurostat’s asylum applicants',
		second: 'UNHCR’s applications',
		differences: differing(
			'select year, origin, host as country, value from eurostat.asylum_applicants',
			`${applicants('ALL', 'true')} union all ${applicants('UKR', `origin = 'UKR'`)}`,
			`one.value is not null and abs(one.value - coalesce(two.value, 0))
				> 100 + 0.2 * greatest(one.value, coalesce(two.value, 0))`
		)
	}
];

/**
 * Every difference between two counts of the same people is registered: a new or changed one stops the build, one that
 * has disappeared prints a warning. Eurostat and UNHCR are compared to a fifth and a hundred people, since they
 * treat repeated applications differently.
 */
export async function checkComparisons(
	connection: DuckDBConnection,
	warn: (message: string) => void = console.warn
): Promise<void> {
	for (const { id, first, second, differences } of comparisons) {
		const changed = await rowsOf(
			connection,
			`with found as (${differences}),
			known as (select year, origin, country, first, second from curated.count_differences where comparison = '${id}')
			select
				year, origin, country, found.first, found.second,
				known.first as known_first, known.second as known_second
			from found full join known using (year, origin, country)
			where found.first is distinct from known.first or found.second is distinct from known.second
			order by found.first is null, year, origin, country`
		);
		for (const row of changed) {
			const key = `${row['year']} ${row['origin']} ${row['country']}`;
			if (row['first'] === null) {
				warn(`${register}: ${first} and ${second} now agree on ${key}; the row of ${id} can go`);
				continue;
			}
			const known =
				row['known_first'] === null
					? 'the register does not list it'
					: `the register holds ${row['known_first']} and ${row['known_second']}`;
			throw new DataFailure(
				`comparison ${id}`,
				key,
				`${first} counts ${row['first']}, ${second} ${row['second']}: ${known}`,
				`If both are as published, write the difference into ${register}`
			);
		}
	}
}

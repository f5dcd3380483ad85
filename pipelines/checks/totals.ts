import { rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';
import { nationalTotals } from './totals-national.js';
import { unhcrTotals } from './totals-unhcr.js';
import type { TotalPair } from './types.js';

/** Totals that the published tables must reproduce. */
const pairs: readonly TotalPair[] = [
	...nationalTotals,
	...unhcrTotals,
	{
		what: 'U.S. refugee admissions by month',
		snapshot: 'select sum(value) from rpc.admissions_monthly',
		published: `select sum(value) from published.admissions where pathway = 'usrap' and frequency = 'month'`
	},
	{
		what: 'U.S. refugee admissions by fiscal year',
		snapshot: 'select sum(value) from rpc.printed_totals where origin is not null',
		published: `select sum(value) from published.admissions
			where frequency = 'fiscal_year' and source_id = 'rpc-admissions'`
	},
	{
		what: 'Special Immigrant Visas by month',
		snapshot: 'select sum(value) from state.siv_issued_monthly',
		published: `select sum(value) from published.admissions where pathway = 'siv' and frequency = 'month'`
	},
	{
		what: 'Uniting for Ukraine by proxy, and entries at ports after it paused',
		snapshot: `select sum(other_region) from cbp.ukrainian_encounters where period_start >= date '2022-05-01'`,
		published: `select sum(value) from published.admissions
			where pathway = 'u4u' or (pathway = 'port_of_entry_parole' and frequency = 'month')`
	},
	{
		what: 'Operation Allies Welcome by date',
		snapshot: `select sum(value)::bigint from us_published.parole_figures
			where measure = 'oaw_paroled_cumulative' and period_end = date '2022-03-31'`,
		published: `select sum(value) from published.admissions where pathway = 'oaw'`
	},
	{
		what: 'parole of Cubans, Haitians, Nicaraguans and Venezuelans',
		snapshot: `select sum(value)::bigint from us_published.parole_figures
			where measure = 'chnv_paroled_cumulative' and origin is not null`,
		published: `select sum(value) from published.admissions where pathway = 'chnv'`
	},
	...Object.entries({
		returned_refugee: 'returned_refugees',
		resettlement_arrival: 'resettlement',
		naturalisation: 'naturalisation',
		returned_idp: 'returned_idps'
	}).map(([kind, column]) => ({
		what: `solutions of kind ${kind}`,
		snapshot: `select sum(${column}) from unhcr.solutions`,
		published: `select sum(value) from published.solutions where kind = '${kind}'`
	})),
	{
		what: 'people by sex and age',
		snapshot: 'select sum(total) from unhcr.demographics',
		published: 'select sum(value) from published.demographics'
	},
	{
		what: 'refugees admitted to the United States by sex and age',
		snapshot: 'select sum(value) from rpc.arrivals_by_sex_age',
		published: `select sum(value) from published.admissions_by_sex_age where destination = 'USA'`
	},
	{
		what: 'people resettled to the United Kingdom by sex and age',
		snapshot: 'select sum(value) from homeoffice.resettlement_by_sex_age',
		published: `select sum(value) from published.admissions_by_sex_age where destination = 'GBR'`
	},
	{
		what: 'visas for relatives of refugees in the United Kingdom',
		snapshot: 'select sum(value) from homeoffice.family_reunion',
		published: 'select sum(value) from published.family_reunion'
	},
	{
		what: 'deaths in organised violence',
		snapshot: `select (select sum(best) from ucdp.deaths) + (select sum(best) from ucdp.deaths_26_1)`,
		published: 'select sum(value) from published.conflict_deaths'
	},
	{
		what: 'residents of all countries and years',
		snapshot: `select (select sum(population) from worldbank.population_gdp)
			+ (select sum(population) from worldbank.population_gdp_update where year = 2025)`,
		published: 'select sum(residents) from published.population'
	}
];

/** @throws DataFailure when the SQL of a table loses or repeats people. */
export async function checkTotals(connection: DuckDBConnection): Promise<void> {
	for (const { what, snapshot, published } of pairs) {
		const [row] = await rowsOf(
			connection,
			`select (${snapshot})::varchar as snapshot, (${published})::varchar as published`
		);
		if (row?.['snapshot'] !== row?.['published']) {
			throw new DataFailure(
				'published tables',
				what,
				`the snapshot adds up to ${row?.['snapshot']} and the published table to ${row?.['published']}`,
				'The SQL of the table loses or repeats rows'
			);
		}
	}
}

import type { TotalPair } from './types.js';

const admitted = (condition: string) => `select sum(value) from published.admissions where ${condition}`;
const stock = (condition: string) => `select sum(value) from published.protection_stock where ${condition}`;

/** Sources of the United States, Europe, Canada and Australia. */
export const nationalTotals: readonly TotalPair[] = [
	{
		what: 'asylum granted by the Yearbook',
		snapshot: 'select sum(value) from ohss.asylum_granted where origin is not null',
		published: admitted(`source_id = 'ohss-yearbook-asylees'`)
	},
	{
		what: 'refugee arrivals by the Yearbook',
		snapshot: 'select sum(value) from ohss.refugee_arrivals where origin is not null',
		published: admitted(`source_id = 'ohss-yearbook-refugees'`)
	},
	{
		what: 'Yearbook figures of 2005 to 2013',
		snapshot: 'select sum(value) from ohss.compilation_2005_2013',
		published: admitted(`source_id = 'ohss-yearbook-compilation'`)
	},
	{
		what: 'withheld and not applicable cells of the Yearbook',
		snapshot: `select count(*) from (from ohss.asylum_granted union all by name from ohss.refugee_arrivals)
			where status = 'withheld'`,
		published: `select count(*) from published.admissions
			where value_status = 'suppressed' and source_id like 'ohss-yearbook-%'`
	},
	{
		what: 'resettlement to the United Kingdom',
		snapshot: 'select sum(value) from homeoffice.resettlement',
		published: admitted(`pathway = 'uk_resettlement' and source_id = 'homeoffice-resettlement'`)
	},
	{
		what: 'arrivals under the Afghan programmes of the United Kingdom after the last year by nationality',
		snapshot: `select sum(value) from homeoffice.humanitarian_routes
			where route = 'afghan_resettlement_arrivals' and year > (
				select max(year(period_end)) from homeoffice.resettlement where month(period_end) = 12)`,
		published: admitted(`pathway = 'uk_resettlement' and source_id = 'homeoffice-humanitarian-routes'`)
	},
	{
		what: 'arrivals of Ukrainians in the United Kingdom',
		snapshot: `select sum(value) from homeoffice.humanitarian_routes where route = 'ukraine_arrivals'`,
		published: admitted(`pathway = 'uk_ukraine_schemes'`)
	},
	{
		what: 'weekly figures of the Ukraine schemes',
		snapshot: 'select sum(value) from homeoffice.ukraine_weekly',
		published: `select sum(value) from published.pipeline where programme like 'uk_ukraine_%'`
	},
	{
		what: 'points of programmes since their beginning',
		snapshot: `select sum(value)::bigint from (
				from us_published.parole_figures union all by name from us_published.u4u_figures
				union all by name from us_published.oaw_figures
				union all by name from us_published.siv_figures union all by name from us_published.siv_totals
				union all by name from abroad.canada_australia union all by name from abroad.headlines
			) where measure in (select measure from curated.pipeline_measures)`,
		published: `select sum(value) from published.pipeline where programme not like 'uk_ukraine_%'`
	},
	{
		what: 'resettlement of the nine origins as reported to UNHCR',
		snapshot: `select sum(resettlement) from unhcr.solutions
			where origin in (select iso3 from curated.country_groups where country_group = 'focus')`,
		published: admitted(`pathway = 'unhcr_resettlement'`)
	},
	{
		what: 'Ukrainians under temporary protection',
		snapshot: 'select sum(value) from eurostat.temporary_protection',
		published: stock(`status = 'eu_tp' and origin = 'UKR'`)
	},
	{
		what: 'Temporary Protected Status',
		snapshot: 'select sum(value)::bigint from us_published.tps',
		published: stock(`status = 'us_tps'`)
	},
	{
		what: 'ceilings of all documents',
		snapshot: `select sum(value)::bigint from (
				select value from us_published.ceilings union all select value from us_published.workbook_ceilings
				union all select value from curated.ceiling_orders)`,
		published: 'select sum(value) from published.ceilings'
	}
];

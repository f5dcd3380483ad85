import type { Query } from '$lib/query/port';
import { decisionHigh, decisionLow } from '../asylum/decision-bounds';
import { ADMISSIONS, SUMMED } from '../figures';
import { highestInSum } from '../highest';
import { comparisonQueries, type ComparisonQuery } from '../comparison/comparison-queries';

type Fact = readonly [sql: string, tables: readonly string[]];

/** Small facts that texts quote. Queried only at build time. */
const FACTS = {
	/** Every pathway of the United States with its people of the nine origins, by source. */
	pathways: [
		`select p.pathway, p.tier, p.label, a.origin, a.source_id, a.frequency,
			${SUMMED},
			min(a.period_start) as first_day, max(case when a.value is not null then a.period_end end) as last_day
		from pathways p join ${ADMISSIONS} a on a.pathway = p.pathway
		where a.destination = 'USA' and a.is_default_series
			and a.origin in (select origin from wars)
		group by all order by p.tier, p.pathway, a.origin, a.frequency, a.source_id`,
		['pathways', 'admissions', 'wars']
	],
	standIn: [
		`select source_id, cast(sum(value) as double) as value, cast(max(total_low) as double) as low, cast(sum(high) as double) as high
		from admissions where pathway = 'u4u' and origin = 'UKR' and is_default_series
			and period_start >= date '2022-05-01' and period_end <= date '2024-09-30'
		group by source_id order by source_id`,
		['admissions']
	],
	/** The components of D1, by status. */
	abroad: [
		`select origin, year, status, source_id,
			cast(sum(value) as double) as value, cast(sum(low) as double) as low, cast(sum(${highestInSum()}) as double) as high
		from displaced_stock
		where origin in (select origin from wars) and asylum <> origin
			and status in ('refugee', 'asylum_seeker', 'oip') and year >= 2000
		group by all order by origin, year, status, source_id`,
		['displaced_stock', 'wars']
	],
	/** Refugees of each origin in each country at the latest year-end: temporary protection included. */
	refugeesByHost: [
		`select s.origin, s.asylum, s.year, s.source_id, c.is_europe32,
			cast(sum(s.value) as double) as value, cast(sum(s.low) as double) as low, cast(sum(${highestInSum('s.')}) as double) as high
		from displaced_stock s join countries c on c.iso3 = s.asylum
		where s.origin in (select origin from wars) and s.asylum <> s.origin and s.status = 'refugee'
			and s.year >= (select max(year) - 1 from displaced_stock where status = 'refugee')
		group by all order by s.origin, s.year, s.asylum`,
		['displaced_stock', 'countries', 'wars']
	],
	everDisplaced: [
		`select war_id, edition, measure, origin, scope, start_year, end_year, value, low, high, is_rounded, source_id
		from displaced_wars order by edition, measure, war_id`,
		['displaced_wars']
	],
	needs: [
		`select year, origin, value, source_id from needs
		where kind = 'projected_need' and unit = 'people' and is_default order by origin, year`,
		['needs']
	],
	population: [
		`select year, country, residents, gdp_usd from population where year >= 2020 order by year, country`,
		['population']
	],
	/** People resettled by each country and year. */
	resettled: [
		`select asylum, year, source_id,
			cast(sum(value) as double) as value, cast(sum(low) as double) as low, cast(sum(high) as double) as high
		from solutions where kind = 'resettlement_arrival' and year >= 2020 and value > 0
		group by all order by year, asylum`,
		['solutions']
	],
	syriansInGermany: [
		`select level_code, basis, unit, convention, complementary, rejected, closed, source_id
		from decisions where origin = 'SYR' and asylum = 'DEU' and year = 2016 order by level_code`,
		['decisions']
	],
	events: [
		`select event_id, cast(event_date as varchar) as event_date, precision, kind, origin, destination, event,
			onset_id, days_since_onset, grade, source_id
		from events order by event_date, event_id, origin`,
		['events']
	],
	conflicts: [
		`select conflict_id, figure, what, cast(as_of as varchar) as as_of, value, is_chosen, rule, source_id
		from conflicts order by conflict_id, as_of, source_id`,
		['conflicts']
	],
	releases: [
		`select release, cast(date as varchar) as date, changes from releases order by date desc, release desc`,
		['releases']
	],
	revisions: [
		`select table_name, origin, place, cast(as_of as varchar) as as_of, earlier_edition, earlier_value, value, revised_by,
			figures_compared, source_id
		from revisions order by table_name, abs(revised_by) desc, origin, place, as_of`,
		['revisions']
	],
	figureChanges: [
		`select release, subject, measure, old_value, new_value, unit, reason
		from figure_changes order by release desc, subject, measure`,
		['figure_changes']
	],
	/** All people displaced abroad in the world, those of the eight separately. */
	worldAbroad: [
		`select year, (origin in (select origin from wars) and origin <> 'UKR') as is_eight, source_id,
			cast(sum(value) as double) as value
		from displaced_stock
		where asylum <> origin and status in ('refugee', 'asylum_seeker', 'oip') and year >= 1999
		group by all order by year, is_eight, source_id`,
		['displaced_stock', 'wars']
	],
	/** Special Immigrant Visas issued abroad, by U.S. fiscal year. */
	visasByYear: [
		`select cast(year(period_start) + case when month(period_start) >= 10 then 1 else 0 end as integer) as fiscal_year,
			(origin in (select origin from wars) and origin <> 'UKR') as is_eight, source_id, cast(sum(value) as double) as value
		from admissions where pathway = 'siv' and destination = 'USA' and is_default_series and frequency = 'month' and value is not null
		group by all order by fiscal_year, is_eight, source_id`,
		['admissions', 'wars']
	],
	/** First decisions in Europe on people of the eight, in persons. */
	firstInstance: [
		`select d.year, d.source_id, ${(['convention', 'complementary', 'rejected'] as const)
			.map(
				(outcome) => `cast(sum(${decisionLow(`d.${outcome}`)}) as double) as ${outcome}_low,
			cast(sum(d.${outcome}) as double) as ${outcome}_value,
			cast(sum(${decisionHigh(`d.${outcome}`)}) as double) as ${outcome}_high`
			)
			.join(', ')}
		from decisions d join countries c on c.iso3 = d.asylum
		where c.is_europe32 and d.basis = 'first' and d.unit = 'persons' and d.origin <> 'UKR'
			and d.origin in (select origin from wars)
		group by all order by d.year, d.source_id`,
		['decisions', 'countries', 'wars']
	],
	/** Rows by rounding rule. */
	roundings: [
		`select rounding, cast(count(*) as integer) as sources from sources group by rounding order by sources desc, rounding`,
		['sources']
	]
} as const satisfies Record<string, Fact>;

/** Figures that mislead without special treatment. */
const TRAPS = {
	zeros: [
		`select status, value_status, cast(count(*) as integer) as pairs from displaced_stock
		where status in ('refugee', 'asylum_seeker', 'oip') group by all order by status, value_status`,
		['displaced_stock']
	],
	ukrainiansInUnitedStates: [
		`select year, status, value, source_id from displaced_stock
		where origin = 'UKR' and asylum = 'USA' and status = 'refugee' order by year desc limit 1`,
		['displaced_stock']
	],
	evacuation: [
		`select source_id, value, cast(period_start as varchar) as period_start, cast(period_end as varchar) as period_end,
			total_low, total_high
		from admissions where pathway = 'oaw' and is_default_series order by period_start`,
		['admissions']
	],
	/** Number of rows on Afghans and Ukrainians in the border statistics. */
	borderCounts: [
		`select o.origin, cast(count(a.value) as integer) as counted
		from (values ('AFG'), ('UKR')) o(origin)
		left join admissions a on a.origin = o.origin and a.source_id = 'cbp-nationwide-encounters'
		group by o.origin order by o.origin`,
		['admissions']
	],
	trueZeros: [
		`select value_status, cast(count(*) as integer) as months from admissions
		where pathway = 'usrap' and destination = 'USA' and frequency = 'month' group by value_status order by value_status`,
		['admissions']
	],
	fiscalYears: [
		`select cast(sum(case when period_start >= date '2015-10-01' and period_end <= date '2016-09-30' then value end) as double) as fiscal,
			cast(sum(case when period_start >= date '2016-01-01' and period_end <= date '2016-12-31' then value end) as double) as calendar,
			min(source_id) as source_id
		from admissions where pathway = 'usrap' and destination = 'USA' and is_default_series and frequency = 'month'`,
		['admissions']
	],
	visaPoints: [
		`select origin, value, low, cast(period_start as varchar) as period_start, cast(period_end as varchar) as period_end,
			source_id
		from admissions where pathway = 'siv' and frequency = 'point' and is_derived order by origin`,
		['admissions']
	],
	russia: [
		`select level_code, basis, convention, source_id from decisions
		where origin = 'UKR' and asylum = 'RUS' and year = 2022 and level_code = 'TA' order by level_code`,
		['decisions']
	],
	unitsOfDecisions: [
		`select unit, cast(sum(convention + complementary) as double) as positive, min(source_id) as source_id
		from decisions where asylum = 'USA' and year = 2025 group by unit order by unit`,
		['decisions']
	],
	unknownOrigin: [
		`select year, cast(sum(value) as double) as value, min(source_id) as source_id
		from displaced_stock where origin = 'UNK' and status = 'asylum_seeker'
			and year >= (select max(year) - 1 from displaced_stock) group by year order by year`,
		['displaced_stock']
	],
	ownCountry: [
		`select cast(count(*) as integer) as pairs, cast(sum(case when value > 0 then 1 else 0 end) as integer) as positive,
			min(source_id) as source_id
		from displaced_stock where origin = asylum and status in ('refugee', 'asylum_seeker')`,
		['displaced_stock']
	],
	temporaryProtection: [
		`select cast(as_of as varchar) as as_of, cast(count(*) as integer) as countries, cast(sum(value) as double) as value,
			min(source_id) as source_id
		from protection_stock where status = 'eu_tp' and origin = 'UKR' group by as_of order by as_of`,
		['protection_stock']
	],
	decisionTotals: [
		`select cast(count(*) as integer) as decisions,
			cast(sum(case when total_published <> convention + complementary + rejected + closed then 1 else 0 end) as integer) as differing,
			min(source_id) as source_id
		from decisions`,
		['decisions']
	],
	oip: [
		`select year, value_status, cast(sum(value) as double) as value, cast(count(*) as integer) as pairs, min(source_id) as source_id
		from displaced_stock where status = 'oip' and origin = 'AFG' group by year, value_status order by year, value_status`,
		['displaced_stock']
	]
} as const satisfies Record<string, Fact>;

export type FactQuery = keyof typeof FACTS | keyof typeof TRAPS;
export type EvidenceQuery = FactQuery | ComparisonQuery;

const asQueries = <Names extends string>(facts: Readonly<Record<Names, Fact>>): Record<Names, Query> =>
	Object.fromEntries(
		Object.entries<Fact>(facts).map(([name, [sql, tables]]): [string, Query] => [
			name,
			{ sql, params: [], tables }
		])
	) as Record<Names, Query>;

export const evidenceQueries = (): Record<EvidenceQuery, Query> => ({
	...comparisonQueries(),
	...asQueries(FACTS),
	...asQueries(TRAPS)
});

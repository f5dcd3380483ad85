import type { DuckDBConnection } from '../lib/database.js';
import { assertNoRows } from './assert-no-rows.js';

/** Rules that allow charts to sum default rows; each query returns the rows that break its rule. */
const rules: readonly { readonly rule: string; readonly advice: string; readonly sql: string }[] = [
	{
		rule: 'a monthly series has a gap',
		advice: 'Give every month a value or the status not_reported',
		sql: `select series_id, min(period_start) as first, max(period_start) as last, count(*)::integer as months
		from published.admissions
		where frequency = 'month'
		group by series_id
		having count(*) <> datediff('month', min(period_start), max(period_start)) + 1`
	},
	{
		rule: 'a monthly row is not one whole month',
		advice: 'Correct its dates',
		sql: `select series_id, period_start, period_end
		from published.admissions
		where frequency = 'month'
			and (period_start <> date_trunc('month', period_start) or period_end <> last_day(period_start))`
	},
	{
		rule: 'a row of a calendar year is not one whole year',
		advice: 'Correct its dates, or make it a point',
		sql: `select series_id, period_start, period_end
		from published.admissions
		where frequency = 'calendar_year'
			and (period_start <> date_trunc('year', period_start) or period_end <> make_date(year(period_start), 12, 31))`
	},
	{
		rule: 'two default rows of one way in count the same time',
		advice: 'Only one series may be the default at a time',
		sql: `with defaults as (
			select *, max(period_end) over (
				partition by origin, destination, pathway order by period_start, period_end
				rows between unbounded preceding and 1 preceding) as previous_end
			from published.admissions
			where is_default_series
		)
		select series_id, period_start, previous_end from defaults where period_start <= previous_end`
	},
	{
		rule: 'the default rows of one way in mix kinds of figures or have two series of one frequency',
		advice: 'Make one of them the default',
		sql: `select origin, destination, pathway
		from published.admissions
		where is_default_series
		group by all
		having count(distinct measure_kind) > 1 or count(distinct series_id) > count(distinct frequency)`
	},
	{
		rule: 'a running total falls, or its bounds cross or miss the people counted',
		advice: 'Correct total_low and total_high',
		sql: `with running as (
			select *,
				sum(value) over series as counted,
				lag(total_low) over series as low_before,
				lag(total_high) over series as high_before
			from published.admissions
			where total_low is not null or total_high is not null
			window series as (partition by series_id order by period_start)
		)
		select series_id, period_start, total_low, counted, total_high from running
		where not coalesce(total_low <= counted and counted <= total_high, false)
			or total_low < low_before or total_high < high_before`
	},
	{
		rule: 'a default row rests on a secondary source or one without an address',
		advice: 'Find the figure in an official document, or take the default off',
		sql: `select series_id, period_start, source_id
		from published.admissions
		where is_default_series and source_id in (
			select id from registry.sources where grade = 'secondary' or (grade <> 'derived' and address is null))`
	},
	{
		rule: 'is_derived contradicts the grade of the source',
		advice: 'Derived rows name a derived source',
		sql: `select series_id, period_start
		from published.admissions
		join registry.sources on id = source_id
		where is_derived <> (grade = 'derived')`
	},
	{
		rule: 'the tier is not that of the way in',
		advice: 'Correct data/curated/pathways.csv or admissions.sql',
		sql: `select series_id, period_start
		from published.admissions as rows
		left join published.pathways using (pathway)
		where rows.tier is distinct from pathways.tier`
	}
];

/** Default rows of a pathway have no gap and no overlap, one kind of figure, and good sources. */
export async function checkAdmissions(connection: DuckDBConnection): Promise<void> {
	for (const { rule, advice, sql } of rules) await assertNoRows(connection, 'admissions', rule, advice, sql);
}

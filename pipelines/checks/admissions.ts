import type { DuckDBConnection } from '../lib/database.js';
import { assertNoRows } from './assert-no-rows.js';

/** What decides that charts may add the default rows of a way in: no gap, no overlap, one kind of figure, good sources. */
export async function checkAdmissions(connection: DuckDBConnection): Promise<void> {
	const rule = (what: string, advice: string, sql: string) =>
		assertNoRows(connection, 'admissions', what, advice, sql);
	await rule(
		'a monthly series has a gap',
		'Give every month a value or the status not_reported',
		`select series_id, min(period_start) as first, max(period_start) as last, count(*)::integer as months
		from published.admissions
		where frequency = 'month'
		group by series_id
		having count(*) <> datediff('month', min(period_start), max(period_start)) + 1`
	);
	await rule(
		'a monthly row is not one whole month',
		'Correct its dates',
		`select series_id, period_start, period_end
		from published.admissions
		where frequency = 'month'
			and (period_start <> date_trunc('month', period_start) or period_end <> last_day(period_start))`
	);
	await rule(
		'a row of a calendar year is not one whole year',
		'Correct its dates, or make it a point',
		`select series_id, period_start, period_end
		from published.admissions
		where frequency = 'calendar_year'
			and (period_start <> date_trunc('year', period_start) or period_end <> make_date(year(period_start), 12, 31))`
	);
	await rule(
		'two default rows of one way in count the same time',
		'Only one series may be the default at a time',
		`with defaults as (
			select *, max(period_end) over (
				partition by origin, destination, pathway order by period_start, period_end
				rows between unbounded preceding and 1 preceding) as previous_end
			from published.admissions
			where is_default_series
		)
		select series_id, period_start, previous_end from defaults where period_start <= previous_end`
	);
	await rule(
		'the default rows of one way in mix kinds of figures or have two series of one frequency',
		'Make one of them the default',
		`select origin, destination, pathway
		from published.admissions
		where is_default_series
		group by all
		having count(distinct measure_kind) > 1 or count(distinct series_id) > count(distinct frequency)`
	);
	await rule(
		'a default row rests on a secondary source or one without an address',
		'Find the figure in an official document, or take the default off',
		`select series_id, period_start, source_id
		from published.admissions
		where is_default_series and source_id in (
			select id from registry.sources where grade = 'secondary' or (grade <> 'derived' and address is null))`
	);
	await rule(
		'is_derived contradicts the grade of the source',
		'Derived rows name a derived source',
		`select series_id, period_start
		from published.admissions
		join registry.sources on id = source_id
		where is_derived <> (grade = 'derived')`
	);
	await rule(
		'the tier is not that of the way in',
		'Correct data/curated/pathways.csv or admissions.sql',
		`select series_id, period_start
		from published.admissions as rows
		left join published.pathways using (pathway)
		where rows.tier is distinct from pathways.tier`
	);
}

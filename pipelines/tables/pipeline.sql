-- Stages of a programme's applications on a day: every published figure, including those that disagree.
-- Inputs: us_published.parole_figures, us_published.u4u_figures, us_published.oaw_figures,
--         us_published.siv_figures, us_published.siv_totals, abroad.canada_australia, abroad.headlines,
--         homeoffice.ukraine_weekly, curated.pipeline_measures
-- Grain: one row per programme, stage, day and source.
-- Caveats: totals since counted_since, or a stock of the day where it is blank: neither is a flow, and stages of one
-- programme come from different sources. Press copies say "more than" and "about"; the number is the one printed.
-- Arrivals of Operation Allies Welcome that include everybody, U.S. citizens too, are a separate stage.
-- Default: the best graded source with an address of each stage and day; a row without an address or of a secondary
-- source never is.
with
figures as (
	from us_published.parole_figures
	union all by name from us_published.oaw_figures
	union all by name from us_published.u4u_figures
	union all by name from us_published.siv_figures
	union all by name from us_published.siv_totals
	union all by name from abroad.canada_australia
	union all by name from abroad.headlines
),
points as (
	select
		programme || if(programme = 'siv', '_' || lower(coalesce(origin, origin_group)), '') as programme,
		stage || if(programme = 'oaw' and origin_group = 'all', '_all_nationalities', '') as stage,
		period_end as as_of,
		figures.source_id,
		if(period_start = period_end, null, period_start) as counted_since,
		value::integer as value,
		unit,
		grade,
		has_address
	from figures
	join curated.pipeline_measures using (measure)
	union all
	select
		'uk_ukraine_' || scheme,
		case measure
			when 'applications' then 'filed'
			when 'visas_issued' then 'approved'
			when 'arrivals' then 'arrived'
			when 'refused' then 'denied'
			when 'withdrawn' then 'withdrawn'
			when 'awaiting' then 'pending'
		end,
		period_end,
		'homeoffice-ukraine-weekly',
		if(measure = 'awaiting', null, period_start),
		value,
		if(measure = 'arrivals', 'persons', 'applications'),
		'official_second_hand',
		true
	from homeoffice.ukraine_weekly
)
select
	programme,
	stage,
	as_of,
	source_id,
	counted_since,
	value,
	unit,
	has_address and grade <> 'secondary' and row_number() over (
		partition by programme, stage, as_of
		order by has_address and grade <> 'secondary' desc, grade, source_id
	) = 1 as is_default
from points

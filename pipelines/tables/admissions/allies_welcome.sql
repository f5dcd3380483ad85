-- Operation Allies Welcome: the total paroled to 31 March 2022, between the days for which arrivals were announced.
-- Inputs: us_published.oaw_figures, us_published.parole_figures
-- Caveats: announcements count people on bases and resettled from them, in August everybody who arrived. A count above
-- the total paroled holds people with visas or residence, so it says that all had come; the last count below the total
-- is then the lower bound. The upper bound is the total, in August everybody who had arrived, U.S. citizens too.
with
paroled as (
	select period_end as as_of, value::integer as people
	from us_published.parole_figures
	where measure = 'oaw_paroled_cumulative' and period_end = date '2022-03-31'
),
good as (
	from us_published.oaw_figures where has_address and grade <> 'secondary'
),
counted as (
	select afghans.period_end as as_of, afghans.value::integer as people, everybody.value::integer as most
	from good as afghans
	join good as everybody on everybody.period_end = afghans.period_end
	where afghans.measure = 'oaw_arrivals_cumulative_at_risk_afghans'
		and everybody.measure = 'oaw_arrivals_cumulative'
		and everybody.origin_group = 'all'
	union all
	select settled.period_end, (settled.value + on_bases.value)::integer, null
	from good as settled
	join good as on_bases using (period_end)
	where settled.measure = 'oaw_resettled_from_bases_cumulative' and on_bases.measure = 'oaw_in_safe_havens'
	union all
	select as_of, people, null from paroled
),
-- A count of the last days of a month stands for its end; counts after the first above the total add nothing.
dated as (
	select * replace (if(day(as_of + 2) <= 2, last_day(as_of), as_of) as as_of)
	from counted
	qualify people <= (select people from paroled)
		or as_of = min(as_of) filter (where people > (select people from paroled)) over ()
),
total as (
	select
		counted.as_of,
		least(counted.people, paroled.people) as people,
		if(
			counted.as_of = paroled.as_of,
			paroled.people,
			max(counted.people) filter (where counted.people < paroled.people) over (order by counted.as_of)
		) as total_low,
		least(coalesce(most, paroled.people), paroled.people) as total_high
	from dated as counted
	cross join paroled
)
select
	'AFG' as origin,
	'USA' as destination,
	'oaw' as pathway,
	'paroles' as measure_kind,
	'point' as frequency,
	(lag(as_of, 1, date '2021-08-16') over (order by as_of) + 1)::date as period_start,
	as_of as period_end,
	people - lag(people, 1, 0) over (order by as_of) as people,
	greatest(0, total_low - lag(total_high, 1, 0) over (order by as_of)) as low,
	total_high - lag(total_low, 1, 0) over (order by as_of) as high,
	case when people > lag(people, 1, 0) over (order by as_of) then 'ok' else 'zero_or_rounded' end as value_status,
	total_low,
	total_high,
	true as is_derived,
	true as is_default_series,
	'derived-allies-welcome-by-date' as source_id
from total

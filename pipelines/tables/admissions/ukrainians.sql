-- Parole of Ukrainians into the United States, by border statistics.
-- Inputs: cbp.ukrainian_encounters, us_published.parole_figures, us_published.u4u_figures
-- Caveats: people met at airports and seaports are a proxy for arrivals under Uniting for Ukraine, 2 to 6 % above those
-- announced: the value is also the upper bound. The lower bound of the running total is the announced arrivals with an
-- address, straight between their dates; an announcement above a later one counts as the later one. The programme paused
-- on 27 January 2025: later encounters are entries at ports on other grounds, of which none is certain.
with
month as (
	select
		period_start,
		last_day(period_start) as period_end,
		period_start < date '2025-02-01' as is_open,
		if(is_open, other_region, 0) as people,
		sum(people) over (order by period_start)::integer as total_high,
		other_region
	from cbp.ukrainian_encounters
	where period_start >= date '2022-05-01'
),
announced as (
	select period_end as as_of, min(value) as people
	from (
		from us_published.parole_figures
		union all by name from us_published.u4u_figures
	)
	where measure = 'u4u_arrivals_cumulative' and has_address and grade <> 'secondary'
	group by as_of
),
envelope as (
	select
		as_of,
		min(people) over (order by as_of rows between current row and unbounded following) as people
	from announced
	union all
	select date '2022-04-24', 0
),
line as (
	select as_of, people, lead(as_of) over (order by as_of) as next_day, lead(people) over (order by as_of) as next_people
	from envelope
),
bounded as (
	select
		month.*,
		least(
			total_high,
			floor(
				line.people
				+ coalesce((next_people - line.people) * (period_end - as_of) / (next_day - as_of), 0)
			)
		)::integer as total_low
	from month
	asof join line on month.period_end >= line.as_of
)
select
	'UKR' as origin,
	'USA' as destination,
	'u4u' as pathway,
	'proxy' as measure_kind,
	'month' as frequency,
	period_start,
	period_end,
	people,
	greatest(0, total_low - lag(total_high, 1, 0) over (order by period_start)) as low,
	total_low,
	total_high,
	true as is_default_series,
	'cbp-nationwide-encounters' as source_id
from bounded
union all by name
select
	'UKR' as origin,
	'USA' as destination,
	'port_of_entry_parole' as pathway,
	'proxy' as measure_kind,
	'month' as frequency,
	period_start,
	period_end,
	other_region as people,
	0 as low,
	true as is_default_series,
	'cbp-nationwide-encounters' as source_id
from bounded
where not is_open
-- The Mexican border in March and April 2022, before Uniting for Ukraine opened on 25 April: closed, therefore points.
-- More than 22,000 were announced as let in there, 0.94 of the 23,392 encounters of the two months.
union all by name
select
	'UKR' as origin,
	'USA' as destination,
	'port_of_entry_parole' as pathway,
	'proxy' as measure_kind,
	'point' as frequency,
	period_start,
	last_day(period_start) as period_end,
	southwest as people,
	floor(southwest * 94 / 100.0)::integer as low,
	true as is_default_series,
	'cbp-nationwide-encounters' as source_id
from cbp.ukrainian_encounters
where period_start in (date '2022-03-01', date '2022-04-01')

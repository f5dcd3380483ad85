-- Parole of Cubans, Haitians, Nicaraguans and Venezuelans who flew in with a supporter (CHNV), by month.
-- Inputs: cbp.air_encounters, us_published.parole_figures
-- Caveats: people met at airports and seaports, scaled to the total announced for each nationality at the end of 2024;
-- those met are the upper bound. Some came before the programme too: what exceeds the mean of the six months before it is
-- the lower bound. Parole at land ports is not in it.
with
opened as (
	select origin, if(origin = 'VEN', date '2022-10-01', date '2023-01-01') as first_month
	from (select distinct origin from cbp.air_encounters)
),
announced as (
	select origin, period_end, value
	from us_published.parole_figures
	where measure = 'chnv_paroled_cumulative' and origin is not null
),
before as (
	select origin, avg(value) as usual
	from cbp.air_encounters
	join opened using (origin)
	where period_start < first_month and period_start >= first_month - interval 6 month
	group by origin
),
met as (
	select
		encounters.origin,
		period_start,
		encounters.value as people,
		usual,
		sum(encounters.value) over (partition by encounters.origin order by period_start)
		* announced.value
		/ sum(encounters.value) over (partition by encounters.origin) as scaled_total
	from cbp.air_encounters as encounters
	join opened using (origin)
	join announced using (origin)
	join before using (origin)
	where period_start >= first_month and period_start <= period_end
),
month as (
	select
		*,
		(round(scaled_total) - round(lag(scaled_total, 1, 0) over (partition by origin order by period_start)))::integer
			as value
	from met
)
select
	origin,
	'USA' as destination,
	'chnv' as pathway,
	'proxy' as measure_kind,
	'month' as frequency,
	period_start,
	last_day(period_start) as period_end,
	value as people,
	least(value, greatest(0, floor(month.people - usual)))::integer as low,
	month.people as high,
	true as is_derived,
	true as is_default_series,
	'derived-chnv-by-month' as source_id
from month

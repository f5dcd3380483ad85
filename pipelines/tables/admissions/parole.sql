-- Parole into the United States: Ukrainians by border statistics, Afghans by one official total.
-- Inputs: cbp.ukrainian_encounters, us_published.parole_figures
-- Uniting for Ukraine, by proxy: Ukrainians met at airports and seaports, 2 to 6 % above announced arrivals.
select
	'UKR' as origin,
	'USA' as destination,
	'u4u' as pathway,
	'proxy' as measure_kind,
	'month' as frequency,
	period_start,
	last_day(period_start) as period_end,
	other_region as people,
	floor(other_region * 94 / 100.0)::integer as low,
	true as is_default_series,
	'cbp-nationwide-encounters' as source_id
from cbp.ukrainian_encounters
where period_start >= date '2022-05-01'
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
-- Operation Allies Welcome: one official total, absent from the border statistics.
union all by name
select
	origin,
	'USA' as destination,
	'oaw' as pathway,
	'paroles' as measure_kind,
	'point' as frequency,
	period_start,
	period_end,
	value::integer as people,
	true as is_default_series,
	source_id
from us_published.parole_figures
where measure = 'oaw_paroled_cumulative' and period_end = date '2022-03-31'

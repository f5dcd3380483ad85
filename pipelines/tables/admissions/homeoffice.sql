-- United Kingdom: resettlement and Afghan programmes by nationality, arrivals of Ukrainians under both Ukraine schemes.
-- Inputs: homeoffice.resettlement, homeoffice.humanitarian_routes, curated.country_groups
-- Caveats: people granted protection under a scheme are the people who arrived: the yearly sums are those printed as
-- arrivals. The table lists every nationality with a person, so a missing one is a true zero. 2024 ends with September.
-- Ukrainian arrivals are rounded to a hundred; visas issued and applications are in the table pipeline.
with
nationality as (
	select origin from homeoffice.resettlement
	union
	select iso3 from curated.country_groups where country_group = 'focus'
),
period as (
	select distinct period_start, period_end from homeoffice.resettlement
),
resettled as (
	select origin, period_start, sum(value)::integer as people
	from homeoffice.resettlement
	group by all
)
select
	origin,
	'GBR' as destination,
	'uk_resettlement' as pathway,
	'arrivals' as measure_kind,
	'calendar_year' as frequency,
	period_start,
	period_end,
	coalesce(people, 0) as people,
	true as is_default_series,
	'homeoffice-resettlement' as source_id
from nationality
cross join period
left join resettled using (origin, period_start)
union all by name
select
	'UKR' as origin,
	'GBR' as destination,
	'uk_ukraine_schemes' as pathway,
	'arrivals' as measure_kind,
	'calendar_year' as frequency,
	make_date(year, 1, 1) as period_start,
	make_date(year, 12, 31) as period_end,
	value as people,
	value - 50 as low,
	value + 50 as high,
	true as is_default_series,
	'homeoffice-humanitarian-routes' as source_id
from homeoffice.humanitarian_routes
where route = 'ukraine_arrivals'

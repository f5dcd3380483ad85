-- United Kingdom: resettlement and Afghan programmes by nationality, arrivals of Afghans by programme after that, and
-- of Ukrainians under both Ukraine schemes.
-- Inputs: homeoffice.resettlement, homeoffice.humanitarian_routes, curated.country_groups
-- Caveats: people granted protection under a scheme are the people who arrived: the yearly sums are those printed as
-- arrivals. The table lists every nationality with a person, so a missing one is a true zero. It ends with September
-- 2024: those nine months are a point, and for Afghans the whole years after 2023 are the arrivals under the Afghan
-- programmes, which count everybody who came under them and nobody resettled otherwise.
-- Ukrainian arrivals are rounded to a hundred; visas issued and applications are in the table pipeline.
with
nationality as (
	select origin from homeoffice.resettlement
	union
	select iso3 from curated.country_groups where country_group = 'focus'
),
period as (
	select distinct
		period_start,
		period_end,
		(month(period_start), day(period_start), month(period_end), day(period_end)) = (1, 1, 12, 31) as is_whole_year
	from homeoffice.resettlement
),
resettled as (
	select origin, period_start, sum(value)::integer as people
	from homeoffice.resettlement
	group by all
),
afghan_programmes as (
	select year, value
	from homeoffice.humanitarian_routes
	where route = 'afghan_resettlement_arrivals'
		and year not in (select year(period_start) from period where is_whole_year)
)
select
	origin,
	'GBR' as destination,
	'uk_resettlement' as pathway,
	'arrivals' as measure_kind,
	if(is_whole_year, 'calendar_year', 'point') as frequency,
	period_start,
	period_end,
	coalesce(people, 0) as people,
	not (origin = 'AFG' and year(period_start) in (select year from afghan_programmes)) as is_default_series,
	'homeoffice-resettlement' as source_id
from nationality
cross join period
left join resettled using (origin, period_start)
union all by name
select
	'AFG' as origin,
	'GBR' as destination,
	'uk_resettlement' as pathway,
	'arrivals' as measure_kind,
	'calendar_year' as frequency,
	make_date(year, 1, 1) as period_start,
	make_date(year, 12, 31) as period_end,
	value as people,
	true as is_default_series,
	'homeoffice-humanitarian-routes' as source_id
from afghan_programmes
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

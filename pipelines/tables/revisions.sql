-- Figures that differ from an earlier edition of the same publication.
-- Inputs: rpc.admissions_monthly, rpc.earlier_admissions, unhcr.population, unhcr.earlier_population, registry.sources
-- Grain: one row per figure that was revised; figures that both editions print alike have none.
-- Held: RPC's workbook of 31 December 2024, all its months; UNHCR's year-end stocks of 2015–2023 as of 13 June 2024.
with
earlier_stocks as (
	unpivot (
		select
			year, origin, asylum, refugees as refugee, asylum_seekers as asylum_seeker, oip
		from unhcr.earlier_population
	)
	on refugee, asylum_seeker, oip
	into name status value value
),
present_stocks as (
	from (
		unpivot (
			select year, origin, asylum, refugees as refugee, asylum_seekers as asylum_seeker, oip
			from unhcr.population
			where year between (select min(year) from unhcr.earlier_population)
				and (select max(year) from unhcr.earlier_population)
		)
		on refugee, asylum_seeker, oip
		into name status value value
	)
	where value > 0
),
compared as (
	select
		'displaced_stock' as table_name,
		status as kind,
		origin,
		asylum as place,
		make_date(year, 12, 31) as as_of,
		'unhcr-population-earlier' as source_id,
		coalesce(earlier_stocks.value, 0) as earlier_value,
		coalesce(present_stocks.value, 0) as value
	from earlier_stocks full join present_stocks using (year, origin, asylum, status)
	union all
	select
		'admissions',
		'usrap',
		origin,
		'USA',
		last_day(period_start),
		'rpc-admissions-earlier',
		coalesce(earlier.value, 0),
		coalesce(present.value, 0)
	from rpc.earlier_admissions as earlier
	full join (
		from rpc.admissions_monthly
		where value > 0 and period_start <= (select max(period_start) from rpc.earlier_admissions)
	) as present using (origin, period_start)
),
counted as (
	select *, count(*) over (partition by table_name) as figures_compared
	from compared
)
select
	table_name,
	kind,
	origin,
	place,
	counted.as_of,
	sources.vintage as earlier_edition,
	earlier_value::integer as earlier_value,
	value::integer as value,
	(value - earlier_value)::integer as revised_by,
	figures_compared::integer as figures_compared,
	source_id
from counted
join registry.sources on sources.id = source_id
where value <> earlier_value

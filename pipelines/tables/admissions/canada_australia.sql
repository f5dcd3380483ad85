-- Canada and Australia: totals since a programme began, each a separate series because later totals include earlier ones.
-- Inputs: abroad.canada_australia, abroad.headlines
-- Caveats: a total since the beginning is not a flow of its last month and is never subtracted from another here. The latest
-- of an official figure with an address is the default. Afghans in Canada and refugee visas of Australia are never the
-- default: the same people are in the yearly arrivals reported to UNHCR. Nor are Australia's visas for Ukrainians: they
-- are visas granted, not arrivals.
with
points as (
	select 'AFG' as origin, 'CAN' as destination, 'ca_afghan' as pathway, 'arrivals' as measure_kind, *
		exclude (origin)
	from abroad.canada_australia
	where measure = 'canada_afghan_arrivals_cumulative_all_streams'
	union all by name
	select 'AFG' as origin, 'CAN' as destination, 'ca_afghan' as pathway, 'arrivals' as measure_kind, *
		exclude (origin)
	from abroad.headlines
	where measure = 'afghan_arrivals'
	union all by name
	select 'UKR' as origin, 'CAN' as destination, 'ca_cuaet' as pathway, 'arrivals' as measure_kind, *
		exclude (origin)
	from abroad.canada_australia
	where measure = 'cuaet_arrivals_cumulative'
	union all by name
	select 'UKR' as origin, 'CAN' as destination, 'ca_cuaet' as pathway, 'arrivals' as measure_kind, *
		exclude (origin)
	from abroad.headlines
	where measure = 'cuaet_arrivals'
	union all by name
	select origin, 'AUS' as destination, 'au_humanitarian' as pathway, 'visas_issued' as measure_kind, *
		exclude (origin)
	from abroad.canada_australia
	where measure in ('australia_refugee_category_visas', 'australia_afghan_offshore_humanitarian_granted_persons')
	union all by name
	select 'AFG' as origin, 'AUS' as destination, 'au_humanitarian' as pathway, 'visas_issued' as measure_kind, *
		exclude (origin)
	from abroad.headlines
	where measure = 'afghan_humanitarian_visas_granted'
	union all by name
	select 'UKR' as origin, 'AUS' as destination, 'au_ukraine' as pathway, 'visas_issued' as measure_kind, *
		exclude (origin)
	from abroad.headlines
	where measure = 'ukraine_temporary_visas_granted'
)
select
	origin,
	destination,
	pathway,
	measure_kind,
	'point' as frequency,
	period_start,
	period_end,
	value::integer as people,
	pathway = 'ca_cuaet'
		and row_number() over (
			partition by origin, destination, pathway
			order by not (has_address and grade <> 'secondary'), period_end desc, source_id
		) = 1
		and has_address
		and grade <> 'secondary' as is_default_series,
	strftime(period_end, '%Y%m%d') || '-' || right(source_id, 6) as variant,
	source_id
from points

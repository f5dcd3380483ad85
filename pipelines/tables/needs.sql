-- Resettlement: projected needs of a coming year, and people whom UNHCR submitted or helped to depart in a past one.
-- Inputs: unhcr.resettlement_needs, unhcr.resettlement_submissions, unhcr.resettlement_facts, registry.sources
-- Grain: one row per year, origin and kind. Origin ALL is the whole world; only the largest origins are ever printed.
-- Caveats: kinds are never added. Shares are percent of the world total, not people. Where pages print different figures
-- one is used: with an address before one without, exact before rounded; no mean is taken (world 2014: 691,000
-- printed with an address, 690,015 without). Needs by country or region of asylum stay in the snapshots. Submissions
-- cover ten origins, and those of 2019 end in August.
with printed as (
	select
		year,
		if(dimension = 'total', 'ALL', code) as origin,
		if(unit = 'people', 'projected_need', 'projected_need_share') as kind,
		value,
		is_rounded,
		source_id,
		if(qualifier = 'Rohingya', 'Rohingya only', qualifier) as qualifier
	from unhcr.resettlement_needs
	where dimension in ('total', 'origin')
	union all
	select
		year(period_start)::integer,
		coalesce(origin, origin_group),
		case measure
			when 'projected_resettlement_needs' then 'projected_need'
			when 'unhcr_resettlement_submissions' then 'submissions'
			when 'unhcr_resettlement_departures' then 'departures'
		end,
		value,
		value % 100 = 0,
		source_id,
		null
	from unhcr.resettlement_facts
	where measure <> 'projected_resettlement_needs_by_asylum' and coalesce(origin, origin_group) <> 'ROHINGYA'
	union all
	select year, origin, 'submissions', sum(value), false, 'unhcr-resettlement-submissions', null
	from unhcr.resettlement_submissions
	group by year, origin
)
select
	year,
	origin,
	kind,
	value::integer as value,
	if(kind = 'projected_need_share', 'percent', 'people') as unit,
	is_rounded,
	address is not null and grade <> 'secondary' and not (kind = 'submissions' and year = 2019) as is_default,
	source_id,
	qualifier
from printed
join registry.sources as source on source.id = printed.source_id
qualify row_number() over (
	partition by year, origin, kind
	order by address is null, is_rounded, grade, source_id
) = 1

-- People displaced at the end of each year, by origin and country of asylum.
-- Inputs: unhcr.population, unhcr.idmc, unhcr.unrwa; displaced_stock_parts.origin_not_recorded
-- Grain: one row per year, origin, asylum, status and source.
-- Caveats: people are counted by nationality, whatever displaced them. Refugees include EU temporary protection.
-- Zeros: UNHCR prints 0 for everything it does not report. A 0 stays for refugees and asylum-seekers where the pair
-- has some other figure that year, as "0 or rounded"; all other zeros carry no information and are left out.
-- Unknown origin: where a country has many people without a recorded origin, its zeros are no figures, and its figures
-- may be short by all of these people. Where recording broke off, no figure of that country stands, and the last one
-- before is the upper bound; all its people with an origin stand together under VAR, so that totals hold.
-- Other people in need of international protection exist since 2018; for pairs that ever reported them a blank year
-- since then is "not reported".
-- idp_idmc counts people displaced inside a country by conflict as estimated by IDMC, idp_unhcr those that UNHCR works
-- for: two counts of overlapping people, never added. Until 2008 IDMC has one figure for the world, of unknown origin.
-- unrwa: Palestine refugees under UNRWA's mandate, who are in no other status.
with cells as (
	unpivot (
		select
			year, origin, asylum, refugees as refugee, asylum_seekers as asylum_seeker, stateless, ooc, idps as idp_unhcr
		from unhcr.population
	)
	on refugee, asylum_seeker, stateless, ooc, idp_unhcr
	into name status value value
),
kept as (
	select year, origin, asylum, status, 'unhcr-population' as source_id, value
	from cells
	where value > 0 or status in ('refugee', 'asylum_seeker')
	union all
	select year, origin, asylum, 'oip', 'unhcr-population', oip
	from unhcr.population
	where oip is not null
		or (year >= 2018 and (origin, asylum) in (select (origin, asylum) from unhcr.population where oip is not null))
	union all
	select year, origin, origin, 'idp_idmc', 'unhcr-idmc', value
	from unhcr.idmc
	union all
	select year, origin, asylum, 'unrwa', 'unhcr-unrwa', value
	from unhcr.unrwa
),
recorded as (
	select kept.*, hosts.unknown, hosts.last_year, earlier.value as last_value
	from kept
	left join displaced_stock_parts.origin_not_recorded as hosts
		on hosts.year = kept.year and hosts.asylum = kept.asylum and hosts.status = kept.status
		and kept.origin not in ('UNK', kept.asylum)
	left join kept as earlier
		on earlier.year = hosts.last_year and earlier.origin = kept.origin
		and earlier.asylum = kept.asylum and earlier.status = kept.status
)
select
	year,
	origin,
	asylum,
	status,
	source_id,
	make_date(year, 12, 31) as as_of,
	if(last_year is not null or (unknown is not null and value = 0), null, value) as value,
	case
		when last_year is not null then 0
		when unknown is not null and value = 0 then null
		when status in ('idp_unhcr', 'idp_idmc', 'unrwa') then value
		else unhcr_low(value)
	end as low,
	case
		when last_year is not null then unhcr_high(greatest(value, coalesce(last_value, 0)))
		when unknown is not null and value = 0 then null
		when status in ('idp_unhcr', 'idp_idmc', 'unrwa') then value
		else unhcr_high(value) + coalesce(unknown, 0)
	end as high,
	if(
		last_year is not null or (unknown is not null and value = 0),
		'nationality_not_recorded',
		unhcr_status(value)
	) as value_status
from recorded
union all
select
	year,
	'VAR',
	asylum,
	status,
	source_id,
	make_date(year, 12, 31),
	sum(value)::integer,
	sum(value)::integer,
	sum(value)::integer,
	'ok'
from recorded
where last_year is not null
group by year, asylum, status, source_id
having sum(value) > 0

-- People displaced at the end of each year, by origin and country of asylum.
-- Inputs: unhcr.population, unhcr.idmc, unhcr.unrwa
-- Grain: one row per year, origin, asylum, status and source.
-- Caveats: people are counted by nationality, whatever displaced them. Refugees include EU temporary protection.
-- Zeros: UNHCR prints 0 for everything it does not report. A 0 stays for refugees and asylum-seekers where the pair
-- has some other figure that year, as "0 or rounded"; all other zeros carry no information and are left out.
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
)
select
	year,
	origin,
	asylum,
	status,
	source_id,
	make_date(year, 12, 31) as as_of,
	value,
	if(status in ('idp_unhcr', 'idp_idmc', 'unrwa'), value, unhcr_low(value)) as low,
	if(status in ('idp_unhcr', 'idp_idmc', 'unrwa'), value, unhcr_high(value)) as high,
	unhcr_status(value) as value_status
from kept

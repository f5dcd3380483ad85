-- People displaced at the end of each year, by origin and country of asylum.
-- Inputs: unhcr.population
-- Grain: one row a year, origin, asylum, status and source.
-- Caveats: people are counted by nationality, whatever displaced them. EU temporary protection is inside refugees.
-- Zeros: UNHCR prints 0 for everything it does not report. A 0 is kept for refugees and asylum-seekers where the pair
-- has some other figure that year, as "0 or rounded"; all other zeros say nothing and are left out.
-- Other people in need of international protection exist since 2018; for pairs that ever reported them a blank year
-- since then is "not reported".
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
	select year, origin, asylum, status, value
	from cells
	where value > 0 or status in ('refugee', 'asylum_seeker')
	union all
	select year, origin, asylum, 'oip', oip
	from unhcr.population
	where oip is not null
		or (year >= 2018 and (origin, asylum) in (select (origin, asylum) from unhcr.population where oip is not null))
)
select
	year,
	origin,
	asylum,
	status,
	'unhcr-population' as source_id,
	make_date(year, 12, 31) as as_of,
	value,
	if(status = 'idp_unhcr', value, unhcr_low(value)) as low,
	if(status = 'idp_unhcr', value, unhcr_high(value)) as high,
	unhcr_status(value) as value_status
from kept

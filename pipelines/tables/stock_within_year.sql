-- People displaced on a day within a year: at mid-year, and refugees from Ukraine as first recorded country by country.
-- Inputs: unhcr.midyear_stocks, unhcr.ukraine_situation
-- Grain: one row per day, origin, asylum, status and source.
-- Caveats: mid-years are as first published, while year-ends are of the latest edition: a host revised since (Germany in
-- 2025) differs between the two. Zeros as in displaced_stock: kept for refugees and asylum-seekers, fillers elsewhere.
-- Unknown origin as there, counted on the day: where more than 5 % and at least 5,000 people of a country and status have
-- no recorded origin, its zeros are no figures, and its figures may be short by all of these people.
-- recorded: refugees from Ukraine on UNHCR's operational portal, with the day of each country's figure. They are not in the
-- statuses of the statistics and never added to them. For Russia they are arrivals across the border; elsewhere in 2022
-- registrations, people who moved on or returned included. A sum over countries takes one figure of each.
with cells as (
	unpivot (
		select as_of, origin, asylum, refugees as refugee, asylum_seekers as asylum_seeker, stateless, ooc, idps as idp_unhcr
		from unhcr.midyear_stocks
	)
	on refugee, asylum_seeker, stateless, ooc, idp_unhcr
	into name status value value
),
kept as (
	select as_of, origin, asylum, status, 'unhcr-midyear-stocks' as source_id, value
	from cells
	where value > 0 or status in ('refugee', 'asylum_seeker')
	union all
	select as_of, origin, asylum, 'oip', 'unhcr-midyear-stocks', oip
	from unhcr.midyear_stocks
	where oip is not null
	union all
	select as_of, 'UKR', host, 'recorded', 'unhcr-ukraine-situation', recorded
	from unhcr.ukraine_situation
),
hosts as (
	select as_of, asylum, status, coalesce(sum(value) filter (origin = 'UNK'), 0)::integer as unknown
	from kept
	where origin <> asylum and status in ('refugee', 'asylum_seeker', 'oip')
	group by as_of, asylum, status
	having unknown >= 5000 and unknown > 0.05 * sum(value)
),
recorded as (
	select kept.*, hosts.unknown
	from kept
	left join hosts
		on hosts.as_of = kept.as_of and hosts.asylum = kept.asylum and hosts.status = kept.status
		and kept.origin not in ('UNK', kept.asylum)
)
select
	as_of,
	origin,
	asylum,
	status,
	source_id,
	if(unknown is not null and value = 0, null, value) as value,
	case
		when unknown is not null and value = 0 then null
		when status in ('idp_unhcr', 'recorded') then value
		else unhcr_low(value)
	end as low,
	case
		when unknown is not null and value = 0 then null
		when status in ('idp_unhcr', 'recorded') then value
		else unhcr_high(value) + coalesce(unknown, 0)
	end as high,
	if(unknown is not null and value = 0, 'nationality_not_recorded', unhcr_status(value)) as value_status
from recorded

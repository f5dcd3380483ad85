-- Countries that did not record the origin of many of their refugees, asylum-seekers or others in need of protection.
-- Inputs: unhcr.population
-- Grain: one row per year, country of asylum and status in which more than 5 % and at least 5,000 people have no
-- recorded origin.
-- last_year: the year before, where recording broke off in that year; otherwise blank. It breaks off where people without
-- a recorded origin come to be more than an eighth of all people of that status in the world, within a year and while the
-- others in that country become fewer.
with cells as (
	unpivot (
		select year, origin, asylum, refugees as refugee, asylum_seekers as asylum_seeker, oip
		from unhcr.population
		where origin <> asylum
	)
	on refugee, asylum_seeker, oip
	into name status value value
),
hosts as (
	select
		year,
		asylum,
		status,
		sum(value)::bigint as total,
		coalesce(sum(value) filter (origin = 'UNK'), 0)::bigint as unknown,
		sum(sum(value)) over (partition by year, status) as world
	from cells
	group by year, asylum, status
),
flagged as (
	select
		*,
		unknown >= 5000 and unknown > 0.05 * total as is_short
	from hosts
)
select
	host.year,
	host.asylum,
	host.status,
	host.total::integer as total,
	host.unknown::integer as unknown,
	if(
		not before.is_short
			and host.unknown > host.world / 8
			and host.total - host.unknown < before.total - before.unknown,
		before.year,
		null
	)::integer as last_year
from flagged as host
left join flagged as before
	on before.asylum = host.asylum and before.status = host.status and before.year = host.year - 1
where host.is_short

-- Visas for close relatives of refugees already in the country.
-- Inputs: homeoffice.family_reunion
-- Grain: one row per origin, destination and quarter with any visa.
-- Caveats: visas granted, not arrivals; never added to entries of refugees. Figures of 2023 have been revised since.
select
	origin,
	'GBR' as destination,
	strftime(period_start, '%Y Q') || quarter(period_start) as quarter,
	period_start,
	last_day(period_start + interval 2 month) as period_end,
	sum(value)::integer as value,
	coalesce(sum(value) filter (age = '0-17'), 0)::integer as minors,
	coalesce(sum(value) filter (age not in ('0-17', 'unknown') and sex = 'female'), 0)::integer as women,
	coalesce(sum(value) filter (age not in ('0-17', 'unknown') and sex = 'male'), 0)::integer as men,
	'homeoffice-family-reunion' as source_id
from homeoffice.family_reunion
group by origin, period_start

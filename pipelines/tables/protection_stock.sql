-- People under temporary protection or recorded as refugees from Ukraine, by country on a day.
-- Inputs: unhcr.ukraine_recorded, unhcr.ukraine_situation
-- Grain: one row a day, origin, host, status and source.
-- Caveats: those of each part stand with it below. Statuses overlap: people under EU temporary protection are among those
-- recorded by UNHCR. Stocks on different days: a sum over hosts takes each host's latest row.
with
-- Refugees from Ukraine recorded by UNHCR. A figure is dated to a month, so its day is the last that the month and the
-- day it was first seen allow. Several figures for one day: the one seen last. In mid-2023 UNHCR went over from all
-- registrations to people still there (Poland fell from 1.58 to 0.96 million); figures first seen before are flagged.
recorded as (
	select
		least(last_day(month), first_seen) as as_of,
		'UKR' as origin,
		host,
		'unhcr_recorded' as status,
		'unhcr-ukraine-recorded' as source_id,
		arg_max(value, first_seen) as people,
		if(max(first_seen) < date '2023-07-01', 0, 2) as rounding,
		if(max(first_seen) < date '2023-07-01', 'before_2023_break', null) as flag
	from unhcr.ukraine_recorded
	group by all
),
-- The same in the fortnightly tables of 2022, with the exact day. For Russia they give arrivals across the border.
situation as (
	select as_of, 'UKR', host, 'unhcr_recorded', 'unhcr-ukraine-situation', recorded, 0, 'before_2023_break'
	from unhcr.ukraine_situation
),
parts as (
	from recorded
	union all from situation
)
select
	as_of,
	origin,
	host,
	status,
	source_id,
	people as value,
	greatest(people - rounding, 0)::integer as low,
	(people + rounding)::integer as high,
	flag,
	case when people is null then 'not_reported' when people = 0 then 'zero_or_rounded' else 'ok' end as value_status
from parts

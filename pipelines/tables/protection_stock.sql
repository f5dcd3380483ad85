-- People under temporary protection or recorded as refugees from Ukraine, by country on a day.
-- Inputs: unhcr.ukraine_recorded, unhcr.ukraine_situation, eurostat.temporary_protection, eurostat.protection_points,
--         abroad.eurostat_points, abroad.headlines, us_published.tps
-- Grain: one row per day, origin, host, status and source.
-- Caveats: also at each part below. Statuses overlap: people under EU temporary protection are among those
-- recorded by UNHCR. Stocks on different days: a sum over hosts takes each host's latest row.
with
-- Refugees from Ukraine recorded by UNHCR. A figure is dated to a month, so its day is the last that the month and the
-- day it was first seen allow. Several figures for one day: the one seen last. In mid-2023 UNHCR changed from all
-- registrations to people still present (Poland fell from 1.58 to 0.96 million); figures first seen before are flagged.
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
-- The same in the fortnightly tables of 2022, with the exact day. For Russia they count arrivals across the border.
situation as (
	select as_of, 'UKR', host, 'unhcr_recorded', 'unhcr-ukraine-situation', recorded, 0, 'before_2023_break'
	from unhcr.ukraine_situation
),
-- Ukrainians under temporary protection at the end of a month, rounded to five. Known breaks are flagged on their first
-- figure; so is any other fall by more than a tenth. Letters d and e are Eurostat's own: definition differs, estimated.
-- April 2025 to May 2026 are missing, and hosts that began later in 2022 lack their first months.
temporary_protection as (
	select
		as_of,
		'UKR',
		host,
		'eu_tp',
		source_id,
		value,
		2,
		nullif(
			concat_ws(
				' ',
				case
					when (host, as_of) in (
						('DEU', date '2024-07-31'), ('BGR', date '2024-02-29'), ('LTU', date '2024-10-31'),
						('ITA', date '2026-06-30')
					) or contains(flag, 'b') then 'break'
					when value < 0.9 * lag(value) over (partition by host order by as_of) then 'fall'
				end,
				if(contains(flag, 'd'), 'definition_differs', null),
				if(contains(flag, 'e'), 'estimated', null)
			),
			''
		)
	from eurostat.temporary_protection
),
-- All nationalities together (about 98 % Ukrainians) as printed for months that the series lacks and others. The Union's
-- total changed the countries it covers in August and September 2025: never subtract. Long round figures are words. A point
-- without an address gives way to the same day's figure with one.
temporary_protection_totals as (
	select
		period_end,
		'ALL',
		coalesce(origin, origin_group),
		'eu_tp',
		source_id,
		value::integer,
		if(value % 10000 = 0, 5000, 2),
		'all_nationalities'
	from (from abroad.eurostat_points union all by name from abroad.headlines)
	where measure = 'temporary_protection_beneficiaries_end_month'
		and (has_address or (period_end, coalesce(origin, origin_group)) not in (
			select (as_of, host) from eurostat.protection_points))
	union all
	select as_of, 'ALL', host, 'eu_tp', source_id, value, if(value % 10000 = 0, 5000, 2), 'all_nationalities'
	from eurostat.protection_points
),
-- Temporary Protected Status. Figures since 2021 are multiples of five; those of 2015, 2016 and 2018 are round estimates
-- of who might be eligible, and the count of 2018 repeats that of 2016.
protected_status as (
	select
		period_end,
		origin,
		'USA',
		'us_tps',
		source_id,
		value::integer,
		if(period_end >= date '2021-01-01', 2, 0),
		if(year(period_end) in (2015, 2016, 2018), 'round_estimate', null)
	from us_published.tps
),
parts as (
	from recorded
	union all from situation
	union all from temporary_protection
	union all from temporary_protection_totals
	union all from protected_status
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

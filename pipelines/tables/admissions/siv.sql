-- Special Immigrant Visas issued abroad (classes SQ and SI) by the state to which they are charged.
-- Inputs: state.siv_issued_monthly, us_published.siv_totals
-- Caveats: the tables list every state with a visa, so a missing month is a zero. Default for Afghans and Iraqis alone,
-- for whom the programmes are: visas charged elsewhere belong to members of their families.
with
origin_month as (
	select origin, period_start, sum(value)::integer as people
	from state.siv_issued_monthly
	group by origin, period_start
),
month as (
	select unnest(generate_series(min(period_start), max(period_start), interval 1 month))::date as period_start
	from origin_month
)
select
	origin,
	'USA' as destination,
	'siv' as pathway,
	'visas_issued' as measure_kind,
	'month' as frequency,
	month.period_start,
	last_day(month.period_start) as period_end,
	coalesce(people, 0) as people,
	origin in ('AFG', 'IRQ') as is_default_series,
	'state-siv-issued-monthly' as source_id
from (select distinct origin from origin_month)
cross join month
left join origin_month using (origin, period_start)
-- Before the monthly tables: one difference, of secondary totals and therefore never the default. The totals, quoted as of
-- December 2017, end on 30 September: the fiscal years of Afghans to 2017 add up to 48,559. Lower bound: official counts
-- alone, the fiscal year 2017 minus its known months or else the principals counted on a day.
union all by name
select
	origin,
	'USA' as destination,
	'siv' as pathway,
	'visas_issued' as measure_kind,
	'point' as frequency,
	published.period_start,
	known.first_month - 1 as period_end,
	(published.value - known.people)::integer as people,
	coalesce(greatest(official_year.people - known.people, official_day.people), 0)::integer as low,
	true as is_derived,
	false as is_default_series,
	'derived-siv-before-march-2017' as source_id
from us_published.siv_totals as published
join (
	select origin, sum(people) as people, min(period_start) as first_month
	from origin_month
	where period_start <= date '2017-09-01'
	group by origin
) as known using (origin)
left join (
	select origin, sum(value) as people
	from us_published.siv_figures
	where measure in ('siv_principals_issued', 'siv_derivatives_issued')
		and (period_start, period_end) = (date '2016-10-01', date '2017-09-30')
		and has_address
		and grade <> 'secondary'
	group by origin
	having count(*) = 2
) as official_year using (origin)
left join (
	select origin, max(value) as people
	from us_published.siv_figures
	where measure = 'siv_principals_issued_cumulative'
		and period_end < date '2017-03-01'
		and has_address
		and grade <> 'secondary'
	group by origin
) as official_day using (origin)
where published.measure = 'siv_issued_cumulative' and published.period_end = date '2017-12-31'
-- Visas of single fiscal years and one quarter as reports to Congress print them; they differ from the sum of months.
-- Arrivals of fiscal year 2026 are those who took up resettlement benefits, by nationality of the principal applicant.
union all by name
select
	origin,
	'USA' as destination,
	'siv' as pathway,
	if(measure = 'siv_arrivals_rpc', 'arrivals', 'visas_issued') as measure_kind,
	if(measure in ('siv_issued_official_fy', 'siv_arrivals_rpc'), 'fiscal_year', 'point') as frequency,
	period_start,
	period_end,
	value::integer as people,
	false as is_default_series,
	if(measure = 'siv_arrivals_rpc', 'arrivals', 'report') as variant,
	source_id
from us_published.siv_totals
where measure in ('siv_issued_official_fy', 'siv_issued_official_quarter', 'siv_issued_partial_fy', 'siv_arrivals_rpc')

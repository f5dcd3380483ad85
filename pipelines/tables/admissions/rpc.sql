-- U.S. refugee admissions by nationality of the principal applicant, as the Refugee Processing Center prints them.
-- Inputs: rpc.admissions_monthly, rpc.printed_totals
with
-- Every nationality ever printed has every month: one that a fiscal-year sheet does not list, or prints as 0, is a true
-- zero, because the listed ones add up to the printed total. Months after the workbook's date are not reported, though
-- the sheet prints 0.
nationality as (
	select distinct origin from rpc.admissions_monthly
),
month as (
	select
		unnest(generate_series(min(period_start), make_date(max(fiscal_year), 9, 1), interval 1 month))::date
			as period_start,
		max(period_start) as last_reported
	from rpc.admissions_monthly
),
-- As printed by fiscal year; the running year ends at the workbook's date.
fiscal_year as (
	select fiscal_year, min(period_start) as period_start, max(period_end) as period_end
	from rpc.printed_totals
	group by fiscal_year
)
select
	origin,
	'USA' as destination,
	'usrap' as pathway,
	'arrivals' as measure_kind,
	'month' as frequency,
	month.period_start,
	last_day(month.period_start) as period_end,
	if(month.period_start <= last_reported, coalesce(printed.value, 0), null) as people,
	true as is_default_series,
	'rpc-admissions' as source_id
from nationality
cross join month
left join rpc.admissions_monthly as printed using (origin, period_start)
union all by name
select
	origin,
	'USA' as destination,
	'usrap' as pathway,
	'arrivals' as measure_kind,
	'fiscal_year' as frequency,
	fiscal_year.period_start,
	fiscal_year.period_end,
	coalesce(printed.value, 0) as people,
	false as is_default_series,
	'rpc-admissions' as source_id
from nationality
cross join fiscal_year
left join rpc.printed_totals as printed using (origin, fiscal_year)

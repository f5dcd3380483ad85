-- People let into the United States, by nationality, way in and period.
-- Inputs: rpc.admissions_monthly, rpc.printed_totals, state.siv_issued_monthly, us_published.siv_totals,
--         cbp.ukrainian_encounters, us_published.parole_figures, curated.pathways
-- Grain: one row a series and period. Rows of the default series of one origin, destination and pathway never overlap.
-- Caveats: those of each pathway stand with its part below. Only proxies have bounds apart from their value.
with
-- Refugee admissions, month by month. Every nationality ever printed has every month: one that a fiscal-year sheet does
-- not list, or prints as 0, is a true zero, because the listed ones add up to the printed total. Months after the
-- workbook's date are not reported, though the sheet prints 0.
rpc_nationality as (
	select distinct origin from rpc.admissions_monthly
),
rpc_month as (
	select
		unnest(generate_series(min(period_start), make_date(max(fiscal_year), 9, 1), interval 1 month))::date
			as period_start,
		max(period_start) as last_reported
	from rpc.admissions_monthly
),
refugees_monthly as (
	select
		origin,
		'usrap' as pathway,
		'arrivals' as measure_kind,
		'month' as frequency,
		rpc_month.period_start,
		last_day(rpc_month.period_start) as period_end,
		if(rpc_month.period_start <= last_reported, coalesce(printed.value, 0), null) as people,
		false as is_derived,
		true as is_default_series,
		'rpc-admissions' as source_id
	from rpc_nationality
	cross join rpc_month
	left join rpc.admissions_monthly as printed using (origin, period_start)
),
-- The same by fiscal year, as printed; the running year ends at the workbook's date.
rpc_fiscal_year as (
	select fiscal_year, min(period_start) as period_start, max(period_end) as period_end
	from rpc.printed_totals
	group by fiscal_year
),
refugees_by_fiscal_year as (
	select
		origin,
		'usrap',
		'arrivals',
		'fiscal_year',
		rpc_fiscal_year.period_start,
		rpc_fiscal_year.period_end,
		coalesce(printed.value, 0),
		false,
		false,
		'rpc-admissions'
	from rpc_nationality
	cross join rpc_fiscal_year
	left join rpc.printed_totals as printed using (origin, fiscal_year)
),
-- Special Immigrant Visas issued abroad (classes SQ and SI) by the state to which they are charged. The tables list every
-- state with a visa, so a missing month is a zero. Default for Afghans and Iraqis alone, for whom the programmes are:
-- visas charged elsewhere belong to members of their families.
siv_origin_month as (
	select origin, period_start, sum(value)::integer as people
	from state.siv_issued_monthly
	group by origin, period_start
),
siv_month as (
	select unnest(generate_series(min(period_start), max(period_start), interval 1 month))::date as period_start
	from siv_origin_month
),
visas_monthly as (
	select
		origin,
		'siv',
		'visas_issued',
		'month',
		siv_month.period_start,
		last_day(siv_month.period_start),
		coalesce(people, 0),
		false,
		origin in ('AFG', 'IRQ'),
		'state-siv-issued-monthly'
	from (select distinct origin from siv_origin_month)
	cross join siv_month
	left join siv_origin_month using (origin, period_start)
),
-- Before the monthly tables: one difference. Visas issued to December 2017 minus the months that are known.
visas_before_monthly_tables as (
	select
		origin,
		'siv',
		'visas_issued',
		'point',
		published.period_start,
		known.first_month - 1,
		(published.value - known.people)::integer,
		true,
		true,
		'derived-siv-before-march-2017'
	from us_published.siv_totals as published
	join (
		select origin, sum(people) as people, min(period_start) as first_month
		from siv_origin_month
		where period_start <= date '2017-12-01'
		group by origin
	) as known using (origin)
	where published.measure = 'siv_issued_cumulative' and published.period_end = date '2017-12-31'
),
-- Uniting for Ukraine, by proxy: Ukrainians met at airports and seaports, 2 to 6 % above announced arrivals.
uniting_for_ukraine as (
	select
		'UKR',
		'u4u',
		'proxy',
		'month',
		period_start,
		last_day(period_start),
		other_region,
		false,
		true,
		'cbp-nationwide-encounters'
	from cbp.ukrainian_encounters
	where period_start >= date '2022-05-01'
),
-- The Mexican border in March and April 2022, before Uniting for Ukraine opened on 25 April: closed, therefore points.
-- More than 22,000 were announced as let in there, 0.94 of the 23,392 encounters of the two months.
southwest_border as (
	select
		'UKR',
		'port_of_entry_parole',
		'proxy',
		'point',
		period_start,
		last_day(period_start),
		southwest,
		false,
		true,
		'cbp-nationwide-encounters'
	from cbp.ukrainian_encounters
	where period_start in (date '2022-03-01', date '2022-04-01')
),
-- Operation Allies Welcome: one official total, absent from the border statistics.
allies_welcome as (
	select
		origin,
		'oaw',
		'paroles',
		'point',
		period_start,
		period_end,
		value::integer,
		false,
		true,
		source_id
	from us_published.parole_figures
	where measure = 'oaw_paroled_cumulative' and period_end = date '2022-03-31'
),
parts as (
	from refugees_monthly
	union all from refugees_by_fiscal_year
	union all from visas_monthly
	union all from visas_before_monthly_tables
	union all from uniting_for_ukraine
	union all from southwest_border
	union all from allies_welcome
)
select
	lower(concat_ws('-', 'USA', pathway, origin, frequency)) as series_id,
	origin,
	'USA' as destination,
	pathway,
	pathways.tier,
	measure_kind,
	frequency,
	period_start,
	period_end,
	people as value,
	if(measure_kind = 'proxy', floor(people * 94 / 100.0)::integer, people) as low,
	people as high,
	case when people is null then 'not_reported' when people = 0 then 'zero' else 'ok' end as value_status,
	is_derived,
	is_default_series,
	source_id
from parts
join curated.pathways using (pathway)

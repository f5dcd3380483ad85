-- Yearbook of Immigration Statistics: asylum granted inside the country, and refugee arrivals besides those of RPC.
-- Inputs: ohss.asylum_granted, ohss.refugee_arrivals, ohss.compilation_2005_2013
-- Caveats: figures since FY2014 are rounded to ten (0 means 0 to 4, v means v − 5 to v + 4). Those of FY2005–2013 are
-- exact and come from a third party's compilation, so they are never the default. A nationality that is not listed is
-- among "other nationalities" and not zero. A figure "not applicable" is no row.
with
rounded as (
	select 'asylum_' || kind as measure, fiscal_year, origin, value, status, 'ohss-yearbook-asylees' as source_id
	from ohss.asylum_granted
	union all
	select 'refugee_arrivals', fiscal_year, origin, value, status, 'ohss-yearbook-refugees'
	from ohss.refugee_arrivals
),
figures as (
	select
		measure,
		fiscal_year,
		origin,
		value as people,
		if(value = 0, 0, value - 5) as low,
		value + 4 as high,
		case when status = 'withheld' then 'suppressed' when value = 0 then 'zero_or_rounded' else 'ok' end
			as value_status,
		measure <> 'refugee_arrivals' as is_default_series,
		if(measure = 'refugee_arrivals', 'ohss', null) as variant,
		source_id
	from rounded
	where origin is not null and status <> 'not_applicable'
	union all
	select
		measure,
		fiscal_year,
		origin,
		value,
		value,
		value,
		if(value = 0, 'zero', 'ok'),
		false,
		if(measure = 'refugee_arrivals', 'ohss', 'compilation'),
		'ohss-yearbook-compilation'
	from ohss.compilation_2005_2013
)
select
	origin,
	'USA' as destination,
	if(measure = 'refugee_arrivals', 'usrap', measure) as pathway,
	if(measure = 'refugee_arrivals', 'arrivals', 'grants') as measure_kind,
	'fiscal_year' as frequency,
	make_date(fiscal_year - 1, 10, 1) as period_start,
	make_date(fiscal_year, 9, 30) as period_end,
	people,
	low,
	high,
	value_status,
	is_default_series,
	variant,
	source_id
from figures

-- Resettlement arrivals as the receiving governments report them to UNHCR, for Ukraine and the eight compared with it.
-- Inputs: unhcr.solutions, curated.country_groups, homeoffice.resettlement, homeoffice.humanitarian_routes
-- Caveats: each person counts once. The same people are in the national figures of the United States (all years) and of the United
-- Kingdom (years with a national figure), which are the default there. What the United Kingdom reports leaves out most
-- arrivals under its Afghan programmes, so for Afghans it is never the default once those began.
select
	origin,
	asylum as destination,
	'unhcr_resettlement' as pathway,
	'arrivals' as measure_kind,
	'calendar_year' as frequency,
	make_date(year, 1, 1) as period_start,
	make_date(year, 12, 31) as period_end,
	resettlement as people,
	unhcr_low(resettlement) as low,
	unhcr_high(resettlement) as high,
	unhcr_status(resettlement) as value_status,
	asylum <> 'USA'
		and not (asylum = 'GBR' and year in (select year(period_start) from homeoffice.resettlement))
		and not (
			asylum = 'GBR'
			and origin = 'AFG'
			and year >= (
				select min(year) from homeoffice.humanitarian_routes where route = 'afghan_resettlement_arrivals'
			)
		)
		as is_default_series,
	'unhcr-solutions' as source_id
from unhcr.solutions
where resettlement is not null and origin in (select iso3 from curated.country_groups where country_group = 'focus')

-- People resettled, by sex and age: arrivals of refugees in the United States, resettlement to the United Kingdom.
-- Inputs: rpc.arrivals_by_sex_age, homeoffice.resettlement_by_sex_age
-- Grain: one row per origin, destination, way in, period, sex and age that has people.
-- Caveats: CALENDAR years for the United States and quarters for the United Kingdom. The two publishers use different ages.
-- Breakdowns are published apart from the monthly reports and later: totals differ a little, see the register of the check.
select
	origin,
	'USA' as destination,
	'usrap' as pathway,
	'calendar_year' as frequency,
	make_date(year, 1, 1) as period_start,
	make_date(year, 12, 31) as period_end,
	sex,
	age,
	value,
	'rpc-arrivals-by-sex-age' as source_id
from rpc.arrivals_by_sex_age
union all
select
	origin,
	'GBR',
	'uk_resettlement',
	'quarter',
	period_start,
	last_day(period_start + interval 2 month),
	sex,
	age,
	value,
	'homeoffice-resettlement-by-sex-age'
from homeoffice.resettlement_by_sex_age

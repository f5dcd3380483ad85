-- Deaths in organised violence.
-- Inputs: ucdp.deaths, ucdp.deaths_26_1
-- Grain: one row per year, country and edition. A zero is a count.
-- Caveats: deaths are counted where they occurred, whoever fought. Where UCDP prints a best estimate outside its own range,
-- the range is widened to include it. Of edition 26.1 only best estimates of 2024 and 2025 are held, for some countries;
-- it revised 2024. The default of a year and country is the one edition that has all years, else the later one.
select
	year,
	country,
	best as value,
	least(best, low, high) as low,
	greatest(best, low, high) as high,
	'25.1' as edition,
	true as is_default,
	'ucdp-organized-violence' as source_id
from ucdp.deaths
union all
select
	year,
	country,
	best,
	null,
	null,
	'26.1',
	year > (select max(year) from ucdp.deaths),
	'ucdp-organized-violence-26-1'
from ucdp.deaths_26_1

-- Deaths in organised violence.
-- Inputs: ucdp.deaths
-- Grain: one row per year and country. A zero is a count: every country has every year.
-- Caveats: deaths are counted where they occurred, whoever fought. Where UCDP prints a best estimate outside its own range,
-- the range is widened to include it.
select
	year,
	country,
	best as value,
	least(best, low, high) as low,
	greatest(best, low, high) as high
from ucdp.deaths

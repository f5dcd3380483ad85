-- Residents and gross domestic product, for rates per resident and for sharing keys.
-- Inputs: worldbank.population_gdp, worldbank.population_gdp_update
-- Grain: one row per year and country. Taiwan is not covered; GDP of the full edition ends a year before residents.
-- The later edition holds some countries only. It adds what the full edition lacks and replaces nothing: residents of
-- 2025, GDP of 2024 and 2025. GDP of earlier years was revised in it, by up to a third and more: growth from 2023 to 2024
-- would mix two editions.
select
	year,
	country,
	coalesce(ours.population, later.population) as residents,
	coalesce(ours.gdp_usd, later.gdp_usd) as gdp_usd,
	if(ours.population is null, 'worldbank-population-gdp-2026-08', 'worldbank-population-gdp') as source_id,
	case
		when ours.gdp_usd is not null then 'worldbank-population-gdp'
		when later.gdp_usd is not null then 'worldbank-population-gdp-2026-08'
	end as gdp_source_id
from worldbank.population_gdp as ours
full join worldbank.population_gdp_update as later using (year, country)

-- Residents and gross domestic product, for rates per resident and for sharing keys.
-- Inputs: worldbank.population_gdp
-- Grain: one row per year and country. Taiwan is not covered; GDP ends a year before residents.
select year, country, population as residents, gdp_usd
from worldbank.population_gdp

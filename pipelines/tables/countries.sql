-- Countries and territories with the names, groups and regions that charts use.
-- Inputs: country_codes.countries, curated.country_names, curated.country_groups
-- Grain: one row per code of ISO 3166-1. Origins that are not countries (unknown, stateless, dissolved states)
-- are in data/curated/special_origins.csv and never here.
select
	codes.iso3,
	coalesce(
		ours.name,
		replace(replace(codes.short_name, 'St. ', 'Saint '), ' & ', ' and ')
	) as name,
	coalesce(ours.formal_name, codes.formal_name, codes.official_name) as formal_name,
	codes.m49_region,
	codes.iso3 in (select iso3 from curated.country_groups where country_group = 'focus') as is_focus,
	codes.iso3 in (select iso3 from curated.country_groups where country_group = 'eu27') as is_eu27,
	codes.iso3 in (select iso3 from curated.country_groups where country_group = 'europe32') as is_europe32
from country_codes.countries as codes
left join curated.country_names as ours using (iso3)

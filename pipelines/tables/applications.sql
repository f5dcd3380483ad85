-- Applications for asylum lodged in each calendar year.
-- Inputs: unhcr.asylum_applications
-- Grain: one row per year, origin, asylum, type, level, procedure and unit.
-- Caveats: types and levels are stages of one procedure (an appeal is not another person); persons and cases are never added.
select
	year,
	origin,
	asylum,
	-- Programs read the letters NA as a missing value.
	case type_code when 'NA' then 'not_available' else type_code end as type_code,
	case level_code when 'NA' then 'not_available' else level_code end as level_code,
	case procedure when 'G' then 'government' when 'U' then 'unhcr' when 'J' then 'joint' end as procedure,
	case unit when 'P' then 'persons' when 'C' then 'cases' end as unit,
	value,
	unhcr_low(value) as low,
	unhcr_high(value) as high,
	unhcr_status(value) as value_status,
	'unhcr-asylum-applications' as source_id
from unhcr.asylum_applications

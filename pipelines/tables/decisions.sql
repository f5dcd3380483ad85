-- Decisions on asylum applications in each calendar year.
-- Inputs: unhcr.asylum_decisions
-- Grain: one row per year, origin, asylum, level, procedure and unit.
-- Caveats: levels are stages of one procedure and are never added up across bases; persons and cases are never added.
-- first: FI first instance, NA new application, IN U.S. affirmative, EO U.S. immigration courts. combined: FA first
-- instance and appeal together. repeat: RA. review: AR. judicial: JR. other: TA temporary asylum (Russia), TP, SP, CA,
-- BL, TR. Printed totals stay as printed: they differ from their parts in the rows that
-- data/curated/unhcr_decision_differences.csv lists.
select
	year,
	origin,
	asylum,
	-- Programs read the letters NA as a missing value.
	case level_code when 'NA' then 'not_available' else level_code end as level_code,
	case procedure when 'G' then 'government' when 'U' then 'unhcr' when 'J' then 'joint' end as procedure,
	case unit when 'P' then 'persons' when 'C' then 'cases' end as unit,
	case
		when asylum_decisions.level_code in ('FI', 'NA', 'IN', 'EO') then 'first'
		when level_code = 'FA' then 'combined'
		when level_code = 'RA' then 'repeat'
		when level_code = 'AR' then 'review'
		when level_code = 'JR' then 'judicial'
		when level_code in ('TA', 'TP', 'SP', 'CA', 'BL', 'TR') then 'other'
	end as basis,
	convention,
	complementary,
	rejected,
	closed,
	total as total_published,
	unhcr_status(total) as value_status,
	'unhcr-asylum-decisions' as source_id
from unhcr.asylum_decisions

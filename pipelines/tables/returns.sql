-- Afghans who went back or were sent back, as counted at the border.
-- Inputs: iom.afghan_returns
-- Grain: one row per kind, country returned from, period and source; figures without an address are left out.
-- Caveats: running totals of a year to a day: the later total of a year and country includes the earlier, so they are never
-- added. A return may be a deportation, a return under pressure or one by choice; people can return more than once.
-- UNHCR's returned refugees (table solutions) count refugees alone.
select
	case measure
		when 'undocumented_returns_to_AFG' then 'undocumented'
		when 'returns_to_AFG_all' then 'all'
		when 'unhcr_assisted_returns_to_AFG' then 'assisted'
		when 'deportations' then 'deported'
	end as kind,
	'AFG' as origin,
	coalesce(origin, origin_group) as returned_from,
	period_start,
	period_end,
	value::integer as value,
	grade,
	source_id
from iom.afghan_returns
where has_address and grade <> 'secondary'

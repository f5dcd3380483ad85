-- Women, men and minors among people under temporary protection in the European Union.
-- Inputs: eurostat.protection_shares
-- Grain: one row per day and group. Shares as printed, of all nationalities together, about 98 % of them Ukrainians.
select
	as_of,
	'ALL' as origin,
	'EU27' as host,
	people_group,
	share,
	source_id
from (
	unpivot eurostat.protection_shares
	on women, men, minors
	into name people_group value share
)

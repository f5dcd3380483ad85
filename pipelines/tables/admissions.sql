-- People let into a country, by nationality, pathway and period.
-- Inputs: the parts in the folder admissions/, one per publisher or country, and curated.pathways
-- Grain: one row per series and period. Rows of the default series of one origin, destination and pathway never overlap.
-- Caveats: in the part of each pathway. A part returns people and, if its publisher rounds, bounds and a status;
-- without them a figure is exact. A variant distinguishes a series from the main one of its pathway.
with parts as (
	from admissions_parts.rpc
	union all by name from admissions_parts.siv
	union all by name from admissions_parts.ukrainians
	union all by name from admissions_parts.allies_welcome
	union all by name from admissions_parts.chnv
	union all by name from admissions_parts.ohss
	union all by name from admissions_parts.unhcr
	union all by name from admissions_parts.homeoffice
	union all by name from admissions_parts.canada_australia
)
select
	lower(concat_ws('-', destination, pathway, origin, frequency, variant)) as series_id,
	origin,
	destination,
	pathway,
	pathways.tier,
	measure_kind,
	frequency,
	period_start,
	period_end,
	people as value,
	coalesce(low, people) as low,
	coalesce(high, people) as high,
	coalesce(
		value_status,
		case when people is null then 'not_reported' when people = 0 then 'zero' else 'ok' end
	) as value_status,
	coalesce(is_derived, false) as is_derived,
	is_default_series,
	source_id,
	total_low,
	total_high
from parts
join curated.pathways using (pathway)

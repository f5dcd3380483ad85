-- Refugee ceilings set by the President per year, for the world and by region, from every document.
-- Inputs: us_published.ceilings, us_published.workbook_ceilings, curated.ceiling_orders, registry.sources
-- Grain: one row per fiscal year, region and document.
-- Default: for each year and region the latest determination that is final, has an address and is not hearsay; without one
-- the figure of the admissions workbook. The order of 2017 suspended entries above 50,000 and left the determination of
-- 110,000 in force, as the workbook prints it: a revision here and not the default.
-- Caveats: mid-year additions are left out, because they are not ceilings. Two years print regions as ranges
-- and have none here; regions of FY2001–2003 lack the reserve and do not add up to the total. The workbook shows regions
-- as of the end of the year, determinations as first set.
with
documents as (
	select
		year(period_end)::integer as fiscal_year,
		origin_group as region,
		title || if(measure like '%_proposed', ' (proposed)', '') as document,
		value::integer as value,
		measure like '%_revised' as is_revision,
		measure not like '%_proposed' and has_address and rows.grade <> 'secondary' as is_eligible,
		sources.vintage as signed,
		source_id
	from us_published.ceilings as rows
	join registry.sources on sources.id = source_id
	union all
	select
		year(period_end)::integer,
		origin_group,
		'Refugee Admissions Report, ' || vintage,
		value::integer,
		false,
		true,
		'',
		source_id
	from us_published.workbook_ceilings
	join registry.sources on sources.id = source_id
	union all
	select fiscal_year, region, document, value, true, false, '', source_id
	from curated.ceiling_orders
)
select
	fiscal_year,
	region,
	document,
	value,
	is_revision,
	is_eligible and row_number() over (
		partition by fiscal_year, region order by is_eligible desc, signed desc, document
	) = 1 as is_default,
	source_id
from documents

-- People displaced abroad at the end of each year, by sex and age.
-- Inputs: unhcr.demographics; displaced_stock_parts.origin_not_recorded
-- Grain: one row per year, origin, asylum, status, sex and age that has people.
-- The rows of a pair add up to its total in displaced_stock: people whose sex is not recorded are a row of their own, so
-- that most pairs, of which nothing but the total is known, have that row alone. Where a country ceased to record origins,
-- its people with an origin stand together under VAR, as in displaced_stock.
with pairs as (
	select
		demographics.* exclude (origin),
		if(last_year is not null, 'VAR', origin) as origin
	from unhcr.demographics
	left join displaced_stock_parts.origin_not_recorded as hosts
		on hosts.year = demographics.year and hosts.asylum = demographics.asylum
		and hosts.status = demographics.status and origin not in ('UNK', demographics.asylum)
),
cells as (
	unpivot (
		select
			year, origin, asylum, status,
			female_0_4, female_5_11, female_12_17, female_18_59, female_60, female_unknown,
			male_0_4, male_5_11, male_12_17, male_18_59, male_60, male_unknown,
			nullif(
				total - list_sum([
					coalesce(female_0_4, 0), coalesce(female_5_11, 0), coalesce(female_12_17, 0), coalesce(female_18_59, 0),
					coalesce(female_60, 0), coalesce(female_unknown, 0), coalesce(male_0_4, 0), coalesce(male_5_11, 0),
					coalesce(male_12_17, 0), coalesce(male_18_59, 0), coalesce(male_60, 0), coalesce(male_unknown, 0)
				]),
				0
			)::integer as unknown_unknown
		from pairs
	)
	on columns('^(female|male|unknown)_')
	into name cell value value
),
summed as (
	select year, origin, asylum, status, cell, sum(value)::integer as value
	from cells
	group by all
),
shares as (
	select
		year, origin, asylum, status,
		round(coalesce(sum(value) filter (cell not like '%unknown'), 0) / sum(value), 3) as known_share
	from summed
	group by all
)
select
	year,
	origin,
	asylum,
	status,
	split_part(cell, '_', 1) as sex,
	case split_part(cell, '_', 2)
		when 'unknown' then 'unknown'
		when '60' then '60+'
		else replace(substr(cell, strpos(cell, '_') + 1), '_', '-')
	end as age,
	value,
	known_share
from summed
join shares using (year, origin, asylum, status)

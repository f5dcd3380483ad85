-- People ever displaced by the post-9/11 wars, as the Costs of War project estimates them.
-- Inputs: costs_of_war.displaced
-- Grain: one row per war, edition and measure.
-- Caveats: cumulative since each war began, including people who returned; never a stock and never a parity denominator.
-- low and high are the authors' alternative estimate ("could be closer to"), printed for the total of all eight wars
-- only; they do not enclose the value. Splits into abroad, internal and returned exist for the total only.
select
	coalesce(origin, origin_group) as war_id,
	if(period_end < date '2020-01-01', '2020', '2021') as edition,
	case measure
		when 'displaced_total' then 'displaced'
		when 'displaced_total_headline' then 'displaced'
		when 'displaced_refugees_asylum_seekers' then 'refugees'
		when 'displaced_internally' then 'internal'
		when 'returned_after_displacement' then 'returned'
	end as measure,
	origin,
	if(origin is null, 'total', 'war') as scope,
	year(period_start)::integer as start_year,
	year(period_end)::integer as end_year,
	value::integer as value,
	low::integer as low,
	high::integer as high,
	not (measure = 'displaced_total' and period_end < date '2020-01-01') as is_rounded,
	source_id
from costs_of_war.displaced

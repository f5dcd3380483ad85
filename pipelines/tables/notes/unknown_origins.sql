-- Notes on countries that did not record the origin of many people, from 2001.
-- Inputs: displaced_stock_parts.origin_not_recorded, published.countries
-- Grain: one note per country, status and run of years.
with runs as (
	select *, year - row_number() over (partition by asylum, status order by year) as run
	from displaced_stock_parts.origin_not_recorded
	where year >= 2001
),
spells as (
	select
		asylum,
		status,
		min(year) as first_year,
		max(year) as last_year,
		max(unknown) as most_unknown,
		arg_max(total, unknown) as total,
		arg_max(year, unknown) as year
	from runs
	group by asylum, status, run
)
select
	'24-unknown-' || lower(asylum) || '-' || replace(status, '_', '-') || '-' || first_year as note_id,
	format(
		'{}: at the end of {} no origin is recorded for {:,} of {:,} {}. Zeros by nationality there mean unknown, and other figures may be too low.',
		countries.name,
		year,
		most_unknown,
		total,
		case status
			when 'refugee' then 'refugees'
			when 'asylum_seeker' then 'asylum-seekers'
			else 'other people in need of protection'
		end
	) as text,
	'displaced_stock' as applies_table,
	null::varchar as origin,
	asylum as destination,
	null::varchar as pathway,
	first_year::integer as year_from,
	last_year::integer as year_to
from spells
join published.countries on countries.iso3 = asylum

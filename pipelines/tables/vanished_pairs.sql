-- Pairs of origin and country of asylum that had 1,000 people or more and then no row: nobody says what became of them.
-- Inputs: published.displaced_stock
-- Grain: one row per origin, country of asylum and last year before the gap; special origins are left out.
-- Caveats: a figure that vanishes is no fall. Refugees, asylum-seekers and others in need of protection together.
with pairs as (
	select origin, asylum, year, sum(value)::integer as people, min(source_id) as source_id
	from published.displaced_stock
	where origin <> asylum and status in ('refugee', 'asylum_seeker', 'oip')
	group by origin, asylum, year
),
spells as (
	select
		*,
		lead(year) over (partition by origin, asylum order by year) as next_year,
		(select max(year) from pairs) as last_of_all,
		sum(people) over (partition by origin, year) as people_abroad
	from pairs
)
select origin, asylum, year, people, people_abroad::integer as people_abroad, next_year, source_id
from spells
where people >= 1000
	and year < last_of_all
	and (next_year is null or next_year > year + 1)
	and origin in (select iso3 from published.countries)

-- Notes on pairs without a row after a year with 1,000 people or more, from 2001: in their country, and on all people of
-- the origin where the pair was a twentieth of them or more.
-- Inputs: published.vanished_pairs, published.countries
-- Grain: one note per pair and last year.
select
	'24-vanished-' || lower(pair.origin) || '-' || lower(pair.asylum) || '-' || pair.year as note_id,
	format(
		'People from {} in {}: {:,} at the end of {}, then no figure{}. The figure is missing, which is not a fall to zero.',
		if(origins.iso3 in ('ARE', 'CAF', 'DOM', 'GBR', 'GMB', 'MDV', 'NLD', 'PHL', 'USA'), 'the ', '') || origins.name,
		if(hosts.iso3 in ('ARE', 'CAF', 'DOM', 'GBR', 'GMB', 'MDV', 'NLD', 'PHL', 'USA'), 'the ', '') || hosts.name,
		pair.people,
		pair.year,
		if(pair.next_year is null, '', ' until ' || pair.next_year)
	) as text,
	'displaced_stock' as applies_table,
	pair.origin,
	if(pair.people * 20 >= pair.people_abroad, null, pair.asylum) as destination,
	null::varchar as pathway,
	(pair.year + 1)::integer as year_from,
	(pair.next_year - 1)::integer as year_to
from published.vanished_pairs as pair
join published.countries as origins on origins.iso3 = pair.origin
join published.countries as hosts on hosts.iso3 = pair.asylum
where pair.year >= 2001

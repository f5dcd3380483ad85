-- Notes in our own words, keyed by the rows they concern, so that a chart shows the notes on the rows it plots.
-- Inputs: curated.notes; notes_parts.unknown_origins, notes_parts.vanished_pairs
-- Grain: one row per note. A blank condition matches every row.
select note_id, text, applies_table, origin, destination, pathway, year_from, year_to
from curated.notes
union all
select * from notes_parts.unknown_origins
union all
select * from notes_parts.vanished_pairs

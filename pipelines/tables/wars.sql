-- The dates from which months since onset are counted.
-- Inputs: curated.wars
-- Grain: one row per onset. Somalia 2002 is known to the year, the Philippines 2002 to the month.
select war_id, origin, onset_id, onset_date, label, is_default, source_id
from curated.wars

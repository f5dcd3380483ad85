-- States that took part in a war, for sharing out responsibility.
-- Inputs: curated.coalition
-- Grain: one row per operation and state. Claims that nobody read in a document are left out, so that lists are not complete.
-- Caveats: troops are one figure on one day, never a peak. In Afghanistan roles other than the lead are not told apart.
select operation, war_id, country, role, joined, left_on, troops, troops_as_of, grade, source_id
from curated.coalition

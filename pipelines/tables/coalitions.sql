-- States that took part in a war, for sharing out responsibility.
-- Inputs: curated.coalition
-- Grain: one row per operation and state. Claims that were not read in a document are left out, so lists are incomplete.
-- Caveats: troops are one figure on one day, never a peak. In Afghanistan roles other than the lead are not distinguished.
select operation, war_id, country, role, joined, left_on, troops, troops_as_of, grade, source_id
from curated.coalition

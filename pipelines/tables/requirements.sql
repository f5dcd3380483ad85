-- What the conditions ask, in the order in which a matrix shows it.
-- Inputs: curated.requirements
-- Grain: one row per requirement.
select requirement, position::integer as position, label, units, vocabulary
from curated.requirements

-- Questions of the conditions, in the row order of the matrix.
-- Inputs: curated.requirements
-- Grain: one row per requirement.
select requirement, position::integer as position, label, units, vocabulary
from curated.requirements

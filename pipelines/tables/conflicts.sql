-- Official figures that disagree, and the rule by which one is used.
-- Inputs: curated.conflicts
-- Grain: one row per conflict, source and day. Some conflicts choose none: then all are listed.
select conflict_id, figure, source_id, what, as_of, value, is_chosen, rule
from curated.conflicts

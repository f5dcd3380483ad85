-- Figures that a reader could see in one release and that are different in the next, each with the reason.
-- Inputs: curated.figure_changes
-- Grain: one row per release, chart or table, and figure.
select release, subject, measure, old_value, new_value, unit, reason
from curated.figure_changes

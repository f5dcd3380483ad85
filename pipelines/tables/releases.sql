-- Releases of this data, the newest last. Each stays available under its name.
-- Inputs: releases.releases
-- Grain: one row per release. Rows are only ever appended.
select release, date, changes
from releases.releases

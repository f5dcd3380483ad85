-- Releases of this data, the newest last. Each is kept as it was under its name.
-- Inputs: releases.releases
-- Grain: one row a release. Rows are only ever appended.
select release, date, changes
from releases.releases

-- Ways into a country and the tier that decides what may be added to what.
-- Inputs: curated.pathways
-- Grain: one row per pathway.
select pathway, tier, label, permanence
from curated.pathways

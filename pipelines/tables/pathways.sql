-- Pathways into a country, and the tier that determines which figures may be added.
-- Inputs: curated.pathways
-- Grain: one row per pathway.
select pathway, tier, label, permanence
from curated.pathways

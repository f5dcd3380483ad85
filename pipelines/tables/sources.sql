-- Sources of all other published tables, and the sources that derived ones are computed from.
-- Inputs: registry.sources (data/sources.json), registry.used_sources (filled by the build)
-- Grain: one row per source: publisher, document, address and grade.
select
	id, publisher, title, coalesce(issuer_address, address) as address, licence, redistributable, vintage, as_of, retrieved,
	sha256, rounding, grade, formula, inputs, document, issuer_address, copy_address, copy_host
from registry.sources
where id in (select id from registry.used_sources)

-- Requirements, fees and waiting times by programme, each cell with its document.
-- Inputs: curated.conditions
-- Grain: one row per programme, requirement and first day in force.
-- Caveats: a cell without a document that was read has no value and the grade not_established: it is unknown,
-- neither yes nor no. Secondary cells have values and count as not established too. Caps of Special Immigrant Visas
-- count principals only. Temporary Protected Status lets nobody in from abroad.
select programme, requirement, valid_from, valid_to, value, unit, detail, grade, document, source_id
from curated.conditions

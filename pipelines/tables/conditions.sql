-- What people had to show, pay and wait for, programme by programme, each cell with the document it stands in.
-- Inputs: curated.conditions
-- Grain: one row per programme, requirement and day from which it held.
-- Caveats: a cell without a document that was read has no value and the grade not_established: nothing is said about it,
-- neither yes nor no. Secondary cells have values and are shown as not established too. Caps of Special Immigrant Visas
-- count principals only. Temporary Protected Status lets nobody in from abroad.
select programme, requirement, valid_from, valid_to, value, unit, detail, grade, document, source_id
from curated.conditions

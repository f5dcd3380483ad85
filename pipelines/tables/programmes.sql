-- Programmes whose terms are compared.
-- Inputs: curated.programmes
-- Grain: one row per programme. A blank origin: open to every nationality.
select programme, label, origin, destination, pathway
from curated.programmes

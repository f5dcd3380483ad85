-- Capitals, land borders and visas, for distances from one country to another.
-- Inputs: curated.capitals
-- Grain: one row per member of the United Nations. Israel is left out: states do not agree where its capital is.
-- Land borders are read off Natural Earth’s map, without territories overseas. Two too short for it are added:
-- between Spain and Morocco (Ceuta, Melilla), and between Botswana and Zambia.
select country, capital, latitude, longitude, land_neighbours, is_visa_free
from curated.capitals

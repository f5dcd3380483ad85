-- People newly displaced across a border in each calendar year, by origin and country of asylum.
-- Inputs: unhcr.flows
-- Grain: one row per year, origin, asylum and status. A blank in the source is no row here: nothing was reported.
-- Caveats: flows, never to be added to stocks. Onward movement can count a person twice. refugee: recognised without an
-- individual application; refugee_like: in a refugee-like situation; asylum_seeker: first applications.
select
	year,
	origin,
	asylum,
	status,
	'unhcr-flows' as source_id,
	value,
	unhcr_low(value) as low,
	unhcr_high(value) as high,
	unhcr_status(value) as value_status
from (
	unpivot (
		select year, origin, asylum, refugees as refugee, refugee_like, asylum_seekers as asylum_seeker, oip
		from unhcr.flows
	)
	on refugee, refugee_like, asylum_seeker, oip
	into name status value value
)

-- Returns, resettlement arrivals and naturalisations in a calendar year.
-- Inputs: unhcr.solutions
-- Grain: one row per year, origin, asylum and kind. A blank in the source is no row here: nothing was reported.
-- Caveats: resettlement arrivals are those reported by the receiving government; the United States reported fiscal
-- years for most nationalities before 2009.
select
	year,
	origin,
	asylum,
	kind,
	value,
	if(kind = 'returned_idp', value, unhcr_low(value)) as low,
	if(kind = 'returned_idp', value, unhcr_high(value)) as high,
	unhcr_status(value) as value_status,
	'unhcr-solutions' as source_id
from (
	unpivot (
		select
			year,
			origin,
			asylum,
			returned_refugees as returned_refugee,
			resettlement as resettlement_arrival,
			naturalisation,
			returned_idps as returned_idp
		from unhcr.solutions
	)
	on returned_refugee, resettlement_arrival, naturalisation, returned_idp
	into name kind value value
)

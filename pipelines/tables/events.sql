-- Dated events: onsets of wars, steps of policy and U.S. refugee ceilings.
-- Inputs: curated.events, curated.wars, published.wars, published.ceilings, registry.sources
-- Grain: one row per event and origin. Steps for every nationality have the origin ALL.
-- Days are counted from the onset that the event names, or from the latest default onset of the origin up to that day;
-- steps before any onset have none, nor have dates or onsets that are not known to the day or month. Ceilings:
-- determinations with an address and a date of signing, from fiscal year 2002; the source of one without such a date
-- ends on the last day of the year.
with
steps as (
	select
		event_id,
		event_date,
		precision,
		kind,
		unnest(string_split(origins, ' ')) as origin,
		destination,
		event,
		onset_id as named_onset,
		grade,
		source_id
	from curated.events
),
ceiling_steps as (
	select
		concat('ceiling-', fiscal_year, if(is_revision, '-revised', '')),
		try_cast(sources.vintage as date) as signed,
		'day',
		'ceiling',
		'ALL',
		'USA',
		concat(
			'U.S. refugee ceiling for fiscal year ', fiscal_year, if(is_revision, ' changed to ', ' set at '),
			format('{:,}', value)
		),
		null,
		sources.grade,
		source_id
	from published.ceilings
	join registry.sources on sources.id = source_id
	where region = 'all'
		and fiscal_year >= 2002
		and sources.address is not null
		and sources.grade in ('official', 'official_second_hand')
		and ceilings.document not like '%(proposed)'
		and signed is not null
		and signed <> make_date(fiscal_year, 9, 30)
),
rows as (
	from steps
	union all from ceiling_steps
),
dated as (
	select
		rows.*,
		coalesce(
			named_onset,
			(
				select arg_max(wars.onset_id, wars.onset_date)
				from published.wars
				where wars.is_default and wars.origin = rows.origin and wars.onset_date <= rows.event_date
			)
		) as onset
	from rows
)
select
	event_id,
	event_date,
	dated.precision,
	kind,
	dated.origin,
	destination,
	event,
	onset as onset_id,
	if(
		(dated.precision = 'day' and onsets.precision <> 'year') or event_date = wars.onset_date,
		date_diff('day', wars.onset_date, event_date)::integer,
		null
	) as days_since_onset,
	grade,
	dated.source_id
from dated
left join published.wars on wars.onset_id = onset
left join curated.wars as onsets on onsets.onset_id = onset

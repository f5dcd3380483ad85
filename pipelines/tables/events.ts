import { date, int, sourceId, text, type TableSchema } from './schema.js';

export const events: TableSchema = {
	name: 'events',
	description:
		'Dated beginnings of wars, steps of policy and refugee ceilings, with the days since the onset.',
	key: ['event_id', 'origin'],
	order: ['event_date', 'event_id', 'origin'],
	columns: [
		text('event_id', 'Name of the event'),
		date('event_date', 'The day; see precision'),
		text('precision', 'How far the document carries the date: day, month or year'),
		text(
			'kind',
			'war, opening, extension, closing, terms, ceiling, context, or presidency: a president takes office'
		),
		text('origin', 'Nationality it concerns; ALL for every one'),
		text('destination', 'Country that took the step, or EU; blank for wars'),
		text('event', 'What happened, in our words'),
		text('onset_id', 'Onset from which days are counted; blank where none fits'),
		int('days_since_onset', 'Days from the onset to the event; negative before it', 'days'),
		text('grade', 'official, official_second_hand or secondary'),
		sourceId
	]
};

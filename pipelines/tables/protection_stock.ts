import { date, int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const protectionStock: TableSchema = {
	name: 'protection_stock',
	description:
		'People under temporary protection, or recorded as refugees from Ukraine, in a country on a day. Statuses and sources overlap and are never added.',
	key: ['as_of', 'origin', 'host', 'status', 'source_id'],
	order: ['source_id', 'status', 'origin', 'host', 'as_of'],
	columns: [
		date('as_of', 'Day the figure speaks of'),
		text('origin', 'Nationality or country of origin; ALL for all nationalities together'),
		text('host', 'Country where the people are; EU27 for the Union'),
		text(
			'status',
			'eu_tp (temporary protection in Europe), us_tps (Temporary Protected Status) or unhcr_recorded (refugees from Ukraine recorded by UNHCR)'
		),
		sourceId,
		int('value', 'People', 'people'),
		...interval('people', 'Least that rounding allows', 'Most that rounding allows'),
		text(
			'flag',
			'before_2023_break: UNHCR counted registrations, people who moved on included; break and fall: no longer comparable with the figure before, or a tenth lower; definition_differs and estimated: so marked by Eurostat; all_nationalities: not only Ukrainians; round_estimate: not a count; blank for plain figures'
		),
		valueStatus
	],
	originColumns: ['origin', 'host']
};

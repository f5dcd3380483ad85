import { int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const displacedFlow: TableSchema = {
	name: 'displaced_flow',
	description: 'People newly displaced across a border in a calendar year, as reported to UNHCR.',
	key: ['year', 'origin', 'asylum', 'status', 'source_id'],
	order: ['source_id', 'status', 'asylum', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless, Tibetans)'),
		text('asylum', 'Country people came to'),
		text(
			'status',
			'refugee, refugee_like, asylum_seeker or oip (other people in need of international protection)'
		),
		sourceId,
		int('value', 'People newly displaced in the year', 'people'),
		...interval('people', 'Least that rounding allows', 'Most that rounding allows'),
		valueStatus
	],
	originColumns: ['origin', 'asylum']
};

import { int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const solutions: TableSchema = {
	name: 'solutions',
	description: 'Returns, resettlement arrivals and naturalisations in a calendar year, as reported to UNHCR.',
	key: ['year', 'origin', 'asylum', 'kind'],
	order: ['kind', 'asylum', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('origin', 'Country of origin, or a special origin'),
		text('asylum', 'Country that resettled or naturalised, or that people returned from'),
		text('kind', 'returned_refugee, resettlement_arrival, naturalisation or returned_idp'),
		int('value', 'People', 'people'),
		...interval('people', 'Least that rounding allows', 'Most that rounding allows'),
		valueStatus,
		sourceId
	],
	originColumns: ['origin', 'asylum']
};

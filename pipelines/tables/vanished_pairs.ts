import { int, sourceId, text, type TableSchema } from './schema.js';

export const vanishedPairs: TableSchema = {
	name: 'vanished_pairs',
	description:
		'People of one origin in one country who were 1,000 or more at a year-end and have no row at the next: a gap in the figures, not a fall.',
	key: ['origin', 'asylum', 'year'],
	order: ['year', 'origin', 'asylum'],
	columns: [
		text('origin', 'Country of origin'),
		text('asylum', 'Country where the people were'),
		int('year', 'Last year-end with a figure'),
		int('people', 'Refugees, asylum-seekers and others in need of protection at that year-end', 'people'),
		int('people_abroad', 'The same of this origin in all countries', 'people'),
		int('next_year', 'First year-end with a row again; blank where there is none'),
		sourceId
	],
	originColumns: ['origin', 'asylum']
};

import { date, int, sourceId, text, type TableSchema } from './schema.js';

export const revisions: TableSchema = {
	name: 'revisions',
	description: 'Figures that their publisher has changed since an earlier edition that is held.',
	key: ['table_name', 'kind', 'origin', 'place', 'as_of'],
	order: ['table_name', 'kind', 'origin', 'place', 'as_of'],
	columns: [
		text('table_name', 'Published table that holds the present figure'),
		text('kind', 'Its status or pathway'),
		text('origin', 'Country of origin or nationality'),
		text('place', 'Country of asylum or arrival'),
		date('as_of', 'Last day of the month or year'),
		text('earlier_edition', 'Edition of the earlier figure'),
		int('earlier_value', 'People in the earlier edition; 0 where it has none', 'people'),
		int('value', 'People now; 0 where there is none', 'people'),
		int('revised_by', 'The present figure less the earlier one', 'people'),
		int('figures_compared', 'Figures of this table and edition that were compared, revised or not'),
		sourceId
	],
	countryColumns: [],
	originColumns: ['origin', 'place']
};

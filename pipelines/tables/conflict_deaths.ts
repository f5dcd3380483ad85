import { int, interval, text, type TableSchema } from './schema.js';

export const conflictDeaths: TableSchema = {
	name: 'conflict_deaths',
	description: 'Deaths in organised violence by country and year.',
	key: ['year', 'country'],
	order: ['country', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('country', 'ISO 3166-1 alpha-3 code of the country where people died'),
		int('value', 'Best estimate', 'deaths'),
		...interval('deaths', 'Low estimate', 'High estimate')
	],
	sources: ['ucdp-organized-violence'],
	countryColumns: ['country']
};

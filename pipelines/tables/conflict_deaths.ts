import { bool, int, interval, sourceId, text, type TableSchema } from './schema.js';

export const conflictDeaths: TableSchema = {
	name: 'conflict_deaths',
	description: 'Deaths in organised violence by country and year.',
	key: ['year', 'country', 'edition'],
	order: ['edition', 'country', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('country', 'ISO 3166-1 alpha-3 code of the country where people died'),
		int('value', 'Best estimate', 'deaths'),
		...interval(
			'deaths',
			'Low estimate; blank where only the best one is held',
			'High estimate; blank likewise'
		),
		text('edition', 'Version of the data set: 25.1, or 26.1 for 2024 and 2025'),
		bool('is_default', 'One row per year and country: sums over years take these only'),
		sourceId
	],
	countryColumns: ['country']
};

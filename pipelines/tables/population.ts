import { double, int, sourceId, text, type TableSchema } from './schema.js';

export const population: TableSchema = {
	name: 'population',
	description: 'Residents and economic output of countries.',
	key: ['year', 'country'],
	order: ['country', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('country', 'ISO 3166-1 alpha-3 code'),
		int('residents', 'Mid-year residents', 'people'),
		double('gdp_usd', 'Gross domestic product at current prices; blank where not published', 'US dollars'),
		sourceId,
		text('gdp_source_id', 'The same for gdp_usd, whose last years come from a later edition')
	],
	countryColumns: ['country']
};

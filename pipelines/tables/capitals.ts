import { bool, double, text, type TableSchema } from './schema.js';

export const capitals: TableSchema = {
	name: 'capitals',
	description: 'Capitals of countries, their land borders, and visa-free travel to the Schengen area.',
	key: ['country'],
	order: ['country'],
	columns: [
		text('country', 'ISO 3166-1 alpha-3 code'),
		text('capital', 'Name of the capital'),
		double('latitude', 'Negative in the south', 'degrees'),
		double('longitude', 'Negative in the west', 'degrees'),
		text(
			'land_neighbours',
			'Codes of the countries with a land border, separated by blanks; blank on islands'
		),
		bool(
			'is_visa_free',
			'True where nationals needed no visa for short stays in the Schengen area at the end of 2024, Europeans included'
		)
	],
	sources: ['borders-natural-earth', 'capitals-geonames', 'visas-regulation-2018-1806'],
	countryColumns: ['country']
};

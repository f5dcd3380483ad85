import { bool, text, type TableSchema } from './schema.js';

export const countries: TableSchema = {
	name: 'countries',
	description: 'Countries and territories of ISO 3166-1 with the names used in charts.',
	key: ['iso3'],
	order: ['iso3'],
	columns: [
		text('iso3', 'ISO 3166-1 alpha-3 code'),
		text('name', 'Name as people know it'),
		text('formal_name', 'Formal name'),
		text('m49_region', 'Region of the UN M49 standard; blank for Antarctica'),
		bool('is_focus', 'Ukraine or one of the eight compared with it'),
		bool('is_eu27', 'Member of the European Union since 2020'),
		bool('is_europe32', 'EU27, Iceland, Liechtenstein, Norway, Switzerland or the United Kingdom')
	],
	sources: ['country-codes']
};

import { bool, date, sourceId, text, type TableSchema } from './schema.js';

export const wars: TableSchema = {
	name: 'wars',
	description: 'Dates from which event time is counted: one row an onset.',
	key: ['onset_id'],
	order: ['onset_id'],
	columns: [
		text('war_id', 'The war, named after the country it displaced people from'),
		text('origin', 'Country people were displaced from'),
		text('onset_id', 'Origin and year, for example AFG-2021'),
		date('onset_date', 'First day; 1 January where only the year is known'),
		text('label', 'Name of the line in charts'),
		bool('is_default', 'Shown unless the reader chooses otherwise; Afghanistan has two such lines'),
		sourceId
	],
	countryColumns: ['origin']
};

import { date, int, sourceId, text, type TableSchema } from './schema.js';

export const familyReunion: TableSchema = {
	name: 'family_reunion',
	description: 'Visas granted to close relatives of refugees who are already in the country.',
	key: ['origin', 'destination', 'quarter'],
	order: ['destination', 'origin', 'period_start'],
	columns: [
		text('origin', 'Nationality of the relatives'),
		text('destination', 'Country that granted the visas'),
		text('quarter', 'Quarter of a calendar year, such as 2023 Q4'),
		date('period_start', 'First day of the quarter'),
		date('period_end', 'Last day of the quarter'),
		int('value', 'Visas granted; quarters without any have no row', 'people'),
		int('minors', 'Of these, under 18', 'people'),
		int('women', 'Of these, women of 18 and over', 'people'),
		int('men', 'Of these, men of 18 and over; people of unknown sex or age are in value alone', 'people'),
		sourceId
	],
	countryColumns: ['destination'],
	originColumns: ['origin']
};

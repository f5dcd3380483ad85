import { text, type TableSchema } from './schema.js';

export const programmes: TableSchema = {
	name: 'programmes',
	description: 'Programmes whose terms are compared in the table conditions.',
	key: ['programme'],
	order: ['destination', 'programme'],
	columns: [
		text('programme', 'Code of the programme'),
		text('label', 'Name in charts'),
		text('origin', 'Nationality it is for; blank for any'),
		text('destination', 'Country, or EU'),
		text('pathway', 'Way in under which its people are counted; blank where none is')
	],
	sources: [],
	countryColumns: ['origin']
};

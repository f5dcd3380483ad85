import { int, sourceId, text, type TableSchema } from './schema.js';

export const coalitions: TableSchema = {
	name: 'coalitions',
	description:
		'States that intervened in the wars, with their role. Lists hold what a document says and are not complete.',
	key: ['operation', 'country'],
	order: ['operation', 'country'],
	columns: [
		text('operation', 'The intervention; one war may have several'),
		text('war_id', 'The war, named after the country it displaced people from'),
		text('country', 'State that took part'),
		text('role', 'led, invasion (ground forces at the start), troops, air_strikes or support'),
		text('joined', 'Year, month or day, as far as it was read'),
		text('left_on', 'Year, month or day, as far as it was read'),
		int('troops', 'Troops on the day of troops_as_of', 'people'),
		text('troops_as_of', 'Day, month or year of that number; blank where it is not known'),
		text('grade', 'official, official_second_hand or secondary'),
		sourceId
	],
	countryColumns: ['country']
};

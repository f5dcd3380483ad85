import { int, text, type TableSchema } from './schema.js';

export const requirements: TableSchema = {
	name: 'requirements',
	description: 'Questions that the conditions of a programme answer, each with the words an answer may use.',
	key: ['requirement'],
	order: ['position'],
	columns: [
		text('requirement', 'Code of the requirement'),
		int('position', 'Place in a matrix'),
		text('label', 'The question'),
		text('units', 'Units of its values, separated by bars; word for an answer in words'),
		text('vocabulary', 'Words an answer may be; number stands for any number or range, date for a day')
	],
	sources: []
};

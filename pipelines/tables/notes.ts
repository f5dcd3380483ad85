import { int, text, type TableSchema } from './schema.js';

export const notes: TableSchema = {
	name: 'notes',
	description:
		'Breaks and definitions that change how plotted rows read; a blank condition matches every row.',
	key: ['note_id'],
	order: ['note_id'],
	columns: [
		text('note_id', 'Name of the note'),
		text('text', 'The note'),
		text('applies_table', 'Table whose rows it concerns'),
		text('origin', 'Only rows of this origin'),
		text('destination', 'Only rows of this destination or country of asylum'),
		text('pathway', 'Only rows of this way in'),
		int('year_from', 'First year it concerns'),
		int('year_to', 'Last year it concerns')
	],
	sources: [],
	countryColumns: ['origin', 'destination']
};

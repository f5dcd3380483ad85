import { text, type TableSchema } from './schema.js';

export const figureChanges: TableSchema = {
	name: 'figure_changes',
	description: 'Figures that differ from the release before, with the reason.',
	key: ['release', 'subject', 'measure'],
	order: ['release desc', 'subject', 'measure'],
	columns: [
		text('release', 'The first release with the new value'),
		text('subject', 'Chart (the end of its address) or table'),
		text('measure', 'Which figure of it'),
		text('old_value', 'As the release before showed it'),
		text('new_value', 'As this release shows it'),
		text('unit', 'Unit of both'),
		text('reason', 'Why it changed')
	],
	sources: []
};

import { date, text, type TableSchema } from './schema.js';

export const releases: TableSchema = {
	name: 'releases',
	description: 'Releases of this data and what each changed.',
	key: ['release'],
	order: ['date', 'release'],
	columns: [
		text('release', 'Year and month, with a number when there are several in a month'),
		date('date', 'Day it was made'),
		text('changes', 'What changed since the release before')
	],
	sources: []
};

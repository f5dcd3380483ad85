import { bool, date, int, sourceId, text, type TableSchema } from './schema.js';

export const conflicts: TableSchema = {
	name: 'conflicts',
	description:
		'Figures on which sources disagree, one row a source and day, with the one used here and the rule that chooses it.',
	key: ['conflict_id', 'source_id', 'as_of'],
	order: ['conflict_id', 'as_of', 'source_id'],
	columns: [
		text('conflict_id', 'Name of the conflict'),
		text('figure', 'What is counted'),
		sourceId,
		text('what', 'How this source counts'),
		date('as_of', 'Day to which its figure counts'),
		int('value', 'Its figure', 'as the figure says'),
		bool('is_chosen', 'Used by default; false everywhere where the rule prefers none'),
		text('rule', 'Why')
	]
};

import { bool, date, text, type TableSchema } from './schema.js';

export const sources: TableSchema = {
	name: 'sources',
	description: 'Where every published figure comes from.',
	key: ['id'],
	order: ['id'],
	columns: [
		text('id', 'Referred to by source_id'),
		text('publisher', 'Who issued the figure'),
		text('title', 'Document or data set'),
		text('address', 'Where it was read; blank when computed here'),
		text('licence', 'Terms of use'),
		bool('redistributable', 'False: the figure may be cited, the publisher’s table may not be passed on'),
		text('vintage', 'Edition or release'),
		date('as_of', 'Last day the figures speak of'),
		date('retrieved', 'Day the file was fetched'),
		text('sha256', 'Fingerprint of the file that was read'),
		text('rounding', 'How the publisher rounds'),
		text(
			'grade',
			'official, official_second_hand (as quoted elsewhere), secondary or derived (computed here)'
		),
		text('formula', 'For derived figures: how they are computed'),
		text('inputs', 'For derived figures: source ids, separated by blanks')
	],
	sources: []
};

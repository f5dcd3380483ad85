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
		text(
			'address',
			'Where links lead: the issuer’s page, or the copy where no page of the issuer follows from the citation; blank when computed here'
		),
		text('licence', 'Terms of use'),
		bool(
			'redistributable',
			'False: a data set whose licence forbids passing it on; no published table has its rows. Facts quoted from documents are passed on with their citation'
		),
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
		text('inputs', 'For derived figures: source ids, separated by blanks'),
		text('document', 'Title, number where there is one, and edition or date'),
		text('issuer_address', 'The issuer’s page; blank where none is known'),
		text('copy_address', 'The page that was read, if it is not the issuer’s'),
		text('copy_host', 'Site of that page')
	],
	sources: []
};

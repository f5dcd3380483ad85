import { date, sourceId, text, type TableSchema } from './schema.js';

export const conditions: TableSchema = {
	name: 'conditions',
	description:
		'Terms of programmes: who files, where, with what proof, at what price, and what status follows. One vocabulary a requirement.',
	key: ['programme', 'requirement', 'valid_from'],
	order: ['programme', 'requirement', 'valid_from'],
	columns: [
		text('programme', 'See the table programmes'),
		text('requirement', 'See the table requirements'),
		date('valid_from', 'First day'),
		date('valid_to', 'Last day; blank where none is known'),
		text('value', 'Word or number; blank where nothing is established'),
		text(
			'unit',
			'word, date, days, months, people, principals, principals a year, or a currency (each person)'
		),
		text('detail', 'What qualifies the value'),
		text(
			'grade',
			'official, official_second_hand and derived are established; secondary and not_established are not and are shown so'
		),
		text('document', 'Law, notice or page in which the value stands'),
		sourceId
	]
};

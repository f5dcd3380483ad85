import { int, sourceId, text, type TableSchema } from './schema.js';

const counts = 'persons or cases, see unit';

export const decisions: TableSchema = {
	name: 'decisions',
	description:
		'Decisions on asylum applications in a calendar year. Counts under 10 are rounded: 0 stands for 0 to 2, 5 for 3 to 7, 10 for 8 to 10.',
	key: ['year', 'origin', 'asylum', 'level_code', 'procedure', 'unit'],
	order: ['level_code', 'procedure', 'unit', 'asylum', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless, Tibetans)'),
		text('asylum', 'Country that decided'),
		text(
			'level_code',
			'Level as UNHCR codes it; not_available stands for its code NA (new application), which older releases keep'
		),
		text('procedure', 'Who decided: government, unhcr or joint'),
		text('unit', 'persons or cases; never added together'),
		text('basis', 'Level in words: first, combined, repeat, review, judicial or other'),
		int('convention', 'Recognised as refugees', counts),
		int('complementary', 'Given another protection', counts),
		int('rejected', 'Rejected', counts),
		int('closed', 'Closed without a decision on the substance', counts),
		int('total_published', 'Total as printed; in known rows it differs from the sum of its parts', counts),
		text('value_status', 'Of the total: ok, or zero_or_rounded where it is printed as 0'),
		sourceId
	],
	originColumns: ['origin', 'asylum']
};

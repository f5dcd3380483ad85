import { int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

const counts = 'persons or cases, see unit';

export const applications: TableSchema = {
	name: 'applications',
	description: 'Applications for asylum lodged in a calendar year.',
	key: ['year', 'origin', 'asylum', 'type_code', 'level_code', 'procedure', 'unit'],
	order: ['asylum', 'type_code', 'level_code', 'procedure', 'unit', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless, Tibetans)'),
		text('asylum', 'Country where it was lodged'),
		text(
			'type_code',
			'Kind as UNHCR codes it, such as N new, R repeated, A appeal; not_available stands for its code NA'
		),
		text(
			'level_code',
			'Level as UNHCR codes it; not_available stands for its code NA, which older releases keep'
		),
		text('procedure', 'Who decides: government, unhcr or joint'),
		text('unit', 'persons or cases; never added together'),
		int('value', 'Applications lodged', counts),
		...interval(counts, 'Least that rounding allows', 'Most that rounding allows'),
		valueStatus,
		sourceId
	],
	originColumns: ['origin', 'asylum']
};

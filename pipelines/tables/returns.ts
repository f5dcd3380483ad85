import { date, int, sourceId, text, type TableSchema } from './schema.js';

export const returns: TableSchema = {
	name: 'returns',
	description:
		'Returns to Afghanistan counted at the border, as running totals to a day. A return is not always a deportation.',
	key: ['kind', 'returned_from', 'period_start', 'period_end', 'source_id'],
	order: ['kind', 'returned_from', 'period_start', 'period_end', 'source_id'],
	columns: [
		text('kind', 'undocumented (people without papers, by IOM) or all'),
		text('origin', 'Country returned to'),
		text('returned_from', 'Country returned from; IRN_PAK for both neighbours, ALL for every country'),
		date('period_start', 'First day counted'),
		date('period_end', 'Last day counted'),
		int('value', 'People, as printed, often rounded', 'people'),
		text('grade', 'official or official_second_hand'),
		sourceId
	],
	countryColumns: ['origin']
};

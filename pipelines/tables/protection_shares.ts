import { date, double, sourceId, text, type TableSchema } from './schema.js';

export const protectionShares: TableSchema = {
	name: 'protection_shares',
	description: 'Women, men and minors among people under temporary protection in the European Union.',
	key: ['as_of', 'origin', 'host', 'people_group'],
	order: ['as_of', 'people_group'],
	columns: [
		date('as_of', 'Last day of the month'),
		text('origin', 'ALL: all nationalities, of whom Ukrainians are about 98 %'),
		text('host', 'EU27'),
		text('people_group', 'women and men (18 and over), minors (under 18)'),
		double(
			'share',
			'Share of all beneficiaries, to a tenth; the three add up to 100 within rounding',
			'percent'
		),
		sourceId
	]
};

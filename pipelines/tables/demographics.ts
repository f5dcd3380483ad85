import { double, int, text, type TableSchema } from './schema.js';

export const demographics: TableSchema = {
	name: 'demographics',
	description: 'People displaced abroad at the end of a year, by sex and age.',
	key: ['year', 'origin', 'asylum', 'status', 'sex', 'age'],
	order: ['status', 'asylum', 'origin', 'year', 'sex', 'age'],
	columns: [
		int('year', 'Calendar year; the count is of its last day'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless, Tibetans)'),
		text('asylum', 'Country where the people are'),
		text('status', 'refugee, asylum_seeker or oip (other people in need of international protection)'),
		text('sex', 'female, male, or unknown where only the total is recorded'),
		text('age', 'In years: 0-4, 5-11, 12-17, 18-59, 60+, or unknown'),
		int(
			'value',
			'People; a count of 5 may be 3 or 4. The rows of a pair add up to its figure in displaced_stock',
			'people'
		),
		double(
			'known_share',
			'Share of the pair’s people whose sex and age are both recorded, from 0 to 1, to three decimals. Where it is low, the recorded part need not resemble the rest'
		)
	],
	sources: ['unhcr-demographics'],
	originColumns: ['origin', 'asylum']
};

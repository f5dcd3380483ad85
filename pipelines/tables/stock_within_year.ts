import { date, int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const stockWithinYear: TableSchema = {
	name: 'stock_within_year',
	description:
		'People displaced on a day within a year: at mid-year since 2023, and refugees from Ukraine as recorded by country in 2022.',
	key: ['as_of', 'origin', 'asylum', 'status', 'source_id'],
	order: ['source_id', 'status', 'asylum', 'origin', 'as_of'],
	columns: [
		date('as_of', 'Day the figure speaks of'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless)'),
		text('asylum', 'Country where the people are; the origin itself for internally displaced people'),
		text(
			'status',
			'refugee, asylum_seeker, oip (other people in need of international protection), stateless, ooc (others of concern), idp_unhcr; or recorded (refugees from Ukraine on UNHCR’s operational portal, never added to the others)'
		),
		sourceId,
		int(
			'value',
			'People. A printed 0 is kept for refugees and asylum-seekers of pairs with any other figure that day; other zeros are fillers and left out',
			'people'
		),
		...interval(
			'people',
			'Least that rounding allows',
			'Most that rounding allows, plus the people without a recorded origin where a country has many'
		),
		valueStatus
	],
	originColumns: ['origin', 'asylum']
};

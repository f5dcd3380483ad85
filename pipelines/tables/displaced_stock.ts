import { date, int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const displacedStock: TableSchema = {
	name: 'displaced_stock',
	description: 'People displaced at the end of a year, by where they come from and where they are.',
	key: ['year', 'origin', 'asylum', 'status', 'source_id'],
	/** UNRWA first: its complete years from 1952 put the dictionary of years in ascending order, which saves 6 %. */
	order: ['source_id desc', 'status', 'asylum', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year'),
		text('origin', 'Country of origin, or a special origin (unknown, stateless, Tibetans)'),
		text('asylum', 'Country where the people are; the origin itself for internally displaced people'),
		text(
			'status',
			'refugee, asylum_seeker, oip (other people in need of international protection), stateless, ooc (others of concern), idp_unhcr, idp_idmc (by conflict, estimated by IDMC; never added to idp_unhcr) or unrwa'
		),
		sourceId,
		date('as_of', 'Last day of the year'),
		int(
			'value',
			'People. A printed 0 is kept for refugees and asylum-seekers of pairs with any other figure that year; other zeros are fillers and left out',
			'people'
		),
		...interval(
			'people',
			'Least that rounding allows; 0 where recording of origins broke off',
			'Most that rounding allows, plus the people without a recorded origin where a country has many; where recording broke off, the last figure before'
		),
		valueStatus
	],
	originColumns: ['origin', 'asylum']
};

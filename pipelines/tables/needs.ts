import { bool, int, sourceId, text, type TableSchema } from './schema.js';

export const needs: TableSchema = {
	name: 'needs',
	description:
		'Resettlement needs as UNHCR projects them for the largest origins, with submissions and departures.',
	key: ['year', 'origin', 'kind'],
	order: ['kind', 'origin', 'year'],
	columns: [
		int('year', 'Calendar year that the projection is for, or in which people were put forward or departed'),
		text('origin', 'Country of origin; ALL for the whole world'),
		text(
			'kind',
			'projected_need (people), projected_need_share (percent of the world total), submissions or departures (people in the year); never added'
		),
		int('value', 'Figure as printed; what it counts stands in unit'),
		text('unit', 'people or percent'),
		bool('is_rounded', 'Printed rounded, or with words such as “more than”'),
		bool('is_default', 'With an address, not secondary, and for a whole year: fit for charts'),
		sourceId,
		text(
			'qualifier',
			'Words that narrow the figure to part of the origin’s people, such as “Rohingya”; otherwise blank'
		)
	]
};

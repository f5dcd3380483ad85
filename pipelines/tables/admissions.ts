import { bool, date, int, interval, sourceId, text, valueStatus, type TableSchema } from './schema.js';

export const admissions: TableSchema = {
	name: 'admissions',
	description: 'People let in, by nationality, destination, way in and period.',
	key: ['series_id', 'period_start'],
	order: ['series_id', 'period_start'],
	columns: [
		text('series_id', 'Destination, pathway, origin and frequency in lower case'),
		text('origin', 'Nationality; for visas the country to which the visa is charged'),
		text('destination', 'Country let into'),
		text('pathway', 'Way in; see the table pathways'),
		text('tier', 'T1 durable, T2 temporary, T3 granted inside the country'),
		text('measure_kind', 'arrivals, visas_issued, paroles, grants or proxy'),
		text('frequency', 'month, calendar_year, fiscal_year, or point for one figure over an irregular period'),
		date('period_start', 'First day of the period'),
		date('period_end', 'Last day of the period'),
		int('value', 'People (for visas: visas) in the period', 'people'),
		...interval('people', 'Lower bound', 'Upper bound'),
		valueStatus,
		bool('is_derived', 'Computed here from published figures; the source holds the formula'),
		bool(
			'is_default_series',
			'The one set of rows that charts add up for this origin, destination and pathway; such rows never overlap in time'
		),
		sourceId,
		int(
			'total_low',
			'For series known by running totals: the least number of people to the end of the period since the series began. Blank where the bounds of the periods may be added up',
			'people'
		),
		int('total_high', 'The same, the largest number', 'people')
	],
	countryColumns: ['destination'],
	originColumns: ['origin']
};

import { date, int, sourceId, text, type TableSchema } from './schema.js';

export const admissionsBySexAge: TableSchema = {
	name: 'admissions_by_sex_age',
	description: 'People resettled to the United States and the United Kingdom, by sex and age.',
	key: ['origin', 'destination', 'pathway', 'period_start', 'sex', 'age'],
	order: ['destination', 'pathway', 'origin', 'sex', 'age', 'period_start'],
	columns: [
		text('origin', 'Nationality'),
		text('destination', 'Country of arrival'),
		text('pathway', 'usrap or uk_resettlement; see the table pathways'),
		text('frequency', 'calendar_year (United States) or quarter (United Kingdom)'),
		date('period_start', 'First day of the calendar year or quarter'),
		date('period_end', 'Last day of it'),
		text('sex', 'female, male or unknown'),
		text('age', 'In years, in the groups of the publisher; the two countries’ groups differ'),
		int('value', 'People; groups without anybody have no row', 'people'),
		sourceId
	],
	countryColumns: ['destination'],
	originColumns: ['origin']
};

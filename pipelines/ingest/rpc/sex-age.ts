import { csvReader, sumByKey } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';
import { nationalityCode } from './names.js';

/** Age in completed years, by the publisher's words. */
const ages: Readonly<Record<string, string>> = {
	'Under 14': '0-13',
	'Age 14 to 20': '14-20',
	'Age 21 to 30': '21-30',
	'Age 31 to 40': '31-40',
	'Age 41 to 50': '41-50',
	'Age 51 to 64': '51-64',
	'Age 65 and Over': '65+'
};
const sexes: Readonly<Record<string, string>> = { F: 'female', M: 'male', U: 'unknown' };

/** Spellings that differ from the workbook's by more than case and punctuation. */
const spellings: Readonly<Record<string, string>> = {
	burkina_faso_u_volta: 'BFA',
	dem_rep_congo: 'COD',
	gambia: 'GMB',
	gaza_strip: 'PSE',
	guinea_bissau: 'GNB',
	ivory_coast: 'CIV',
	korea_north: 'PRK',
	madagascar_malagasy_republic: 'MDG',
	palestine: 'PSE',
	sri_lanka_ceylon: 'LKA',
	republic_of_south_sudan: 'SSD'
};

const arrivalsBySexAge: SnapshotTable = {
	path: 'rpc/arrivals_by_sex_age.csv',
	fields: {
		year: 'year',
		origin: 'origin',
		sex: Object.values(sexes),
		age: Object.values(ages),
		value: 'people'
	},
	key: ['year', 'origin', 'sex', 'age']
};

/** Capitals at the start of words other than "and" and "of", as in the workbook. */
const asWords = (name: string) =>
	name
		.split('_')
		.map((word) => (['and', 'of'].includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join(' ');

/** Refugee arrivals by CALENDAR year, nationality, sex and age. Zero cells are left out: the publisher prints every cell. */
export const arrivalsBySexAgeReader = csvReader({
	id: 'rpc-arrivals-by-sex-age',
	table: arrivalsBySexAge,
	wanted:
		'arrivals of the Refugee Processing Center by calendar year, nationality, sex and age group, as one CSV',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.02,
		amount: 200,
		lastTotal: { value: [1_000, 300_000] }
	},
	columns: ['calendar_year', 'nationality', 'sex', 'age_group', 'arrivals'],
	map(row, { codes }) {
		const name = row.text('nationality');
		const origin = spellings[name] ?? nationalityCode(asWords(name), codes.countryNamed);
		const sex = sexes[row.text('sex')];
		const age = ages[row.text('age_group')];
		if (origin === undefined || sex === undefined || age === undefined) {
			throw row.failure(
				`"${name}", "${row.text('sex')}" or "${row.text('age_group')}" is no known nationality, sex or age`,
				'Add it to this reader'
			);
		}
		const value = row.people('arrivals');
		if (value === 0) return null;
		return { year: row.text('calendar_year'), origin, sex, age, value: String(value) };
	},
	combine: (records) => sumByKey(records, arrivalsBySexAge),
	sources: () => [
		{
			id: 'rpc-arrivals-by-sex-age',
			publisher: 'U.S. Department of State, Refugee Processing Center',
			title: 'Refugee arrivals by nationality, sex and age, calendar years 2002–2018',
			address: 'https://www.wrapsnet.org/admissions-and-arrivals/',
			licence: 'Public domain (work of the U.S. government)',
			redistributable: true,
			vintage: '2018',
			as_of: '2018-12-31',
			rounding: 'Exact counts',
			grade: 'official'
		}
	]
});

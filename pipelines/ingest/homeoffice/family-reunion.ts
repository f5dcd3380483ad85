import { csvReader, sumByKey } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';
import { homeOfficeCode, homeOfficeSource } from './homeoffice.js';
import { quarterStart, ukAge, ukAges, ukSex, ukSexes } from './sex-age.js';

const familyReunion: SnapshotTable = {
	path: 'homeoffice/family_reunion.csv',
	fields: { period_start: 'date', origin: 'origin', sex: ukSexes, age: ukAges, value: 'people' },
	key: ['period_start', 'origin', 'sex', 'age']
};

/** Names in this table that match no English country name. */
const spellings: Readonly<Record<string, string>> = {
	Congo: 'COG',
	'East Timor': 'TLS',
	'Gambia, The': 'GMB',
	Kosovo: 'XKX',
	Macau: 'MAC',
	'Serbia and Montenegro': 'YUG',
	'St Lucia': 'LCA',
	'St Vincent & the Grenadines': 'VCT'
};

/** Visas granted to close relatives of refugees in the United Kingdom, by quarter. */
export const ukFamilyReunionReader = csvReader({
	id: 'homeoffice-family-reunion',
	table: familyReunion,
	wanted: 'refugee family reunion visas of the Home Office’s detailed table Fam_D01, as CSV',
	tolerance: { every: 'irregular', openPeriods: 4, share: 0.02, amount: 100 },
	columns: ['year', 'quarter', 'nationality', 'sex', 'age', 'visas_granted'],
	map(row, { codes }) {
		const name = row.text('nationality');
		const origin = spellings[name] ?? homeOfficeCode(name, codes.countryNamed);
		const start = quarterStart(row.text('year'), row.text('quarter'));
		const [sex, age] = [ukSex(row.text('sex')), ukAge(row.text('age'))];
		if (origin === undefined || start === undefined || sex === undefined || age === undefined) {
			throw row.failure(
				`the nationality, quarter, sex or age is unknown (${name})`,
				'Look at the table, and adapt the reader if its spelling changed'
			);
		}
		return { period_start: start, origin, sex, age, value: String(row.people('visas_granted')) };
	},
	combine: (records) => sumByKey(records, familyReunion),
	sources: () => [
		homeOfficeSource(
			'homeoffice-family-reunion',
			'Immigration system statistics: family, detailed table Fam_D01, refugee family reunion visas by nationality, sex and age',
			'https://www.gov.uk/government/statistical-data-sets/immigration-system-statistics-data-tables',
			{
				vintage: 'Year ending December 2023',
				as_of: '2023-12-31',
				rounding: 'Exact counts',
				grade: 'official'
			}
		)
	]
});

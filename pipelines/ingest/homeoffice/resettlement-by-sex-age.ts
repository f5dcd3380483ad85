import { monthEnd } from '../../lib/fields.js';
import { csvReader, latest, sumByKey } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';
import { homeOfficeCode, homeOfficeSource } from './homeoffice.js';
import { quarterStart, ukAge, ukAges, ukSex, ukSexes } from './sex-age.js';

const resettlementBySexAge: SnapshotTable = {
	path: 'homeoffice/resettlement_by_sex_age.csv',
	fields: { period_start: 'date', origin: 'origin', sex: ukSexes, age: ukAges, value: 'people' },
	key: ['period_start', 'origin', 'sex', 'age']
};

/** People resettled or relocated to the United Kingdom by quarter, all schemes together. */
export const ukResettlementBySexAgeReader = csvReader({
	id: 'homeoffice-resettlement-by-sex-age',
	table: resettlementBySexAge,
	wanted: 'resettlement rows of the Home Office’s detailed table Asy_D02, as CSV',
	tolerance: { every: 'irregular', openPeriods: 1, share: 0.02, amount: 100 },
	columns: ['year', 'quarter', 'nationality', 'scheme', 'sex', 'age', 'people'],
	map(row, { codes }) {
		const origin = homeOfficeCode(row.text('nationality'), codes.countryNamed);
		const start = quarterStart(row.text('year'), row.text('quarter').replace(`${row.text('year')} Q`, ''));
		const [sex, age] = [ukSex(row.text('sex')), ukAge(row.text('age'))];
		if (origin === undefined || start === undefined || sex === undefined || age === undefined) {
			throw row.failure(
				'the nationality, quarter, sex or age is unknown',
				'Look at the table, and adapt the reader if its spelling changed'
			);
		}
		if (!/^(Resettlement|Relocation) - /.test(row.text('scheme'))) {
			throw row.failure(`"${row.text('scheme')}" is no resettlement scheme`, 'Leave asylum cases out');
		}
		return { period_start: start, origin, sex, age, value: String(row.people('people')) };
	},
	combine: (records) => sumByKey(records, resettlementBySexAge),
	sources(records) {
		const last = monthEnd(latest(records, 'period_start').replace(/-0?(\d+)-01$/, quarterEndMonth));
		return [
			homeOfficeSource(
				'homeoffice-resettlement-by-sex-age',
				'Immigration system statistics: asylum and resettlement, detailed table Asy_D02, outcomes by nationality, sex and age',
				'https://www.gov.uk/government/statistical-data-sets/immigration-system-statistics-data-tables',
				{
					vintage: 'Year ending September 2024',
					as_of: last,
					rounding: 'Exact counts',
					grade: 'official'
				}
			)
		];
	}
});

const quarterEndMonth = (_: string, month: string) => `-${String(Number(month) + 2).padStart(2, '0')}-01`;

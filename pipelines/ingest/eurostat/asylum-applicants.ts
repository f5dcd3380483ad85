import { csvReader, latest } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';

const asylumApplicants: SnapshotTable = {
	path: 'eurostat/asylum_applicants.csv',
	fields: { year: 'year', host: 'country', origin: ['ALL', 'UKR'], value: 'people' },
	key: ['year', 'host', 'origin']
};

/** Asylum applicants by year, all and Ukrainians, repeated applications included. Read as a check on UNHCR's figures. */
export const asylumApplicantsReader = csvReader({
	id: 'eurostat-asylum-applicants',
	table: asylumApplicants,
	wanted: 'asylum applicants of Eurostat (migr_asyappctza) by country and year, all and Ukrainians, as CSV',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.05,
		amount: 5_000,
		lastTotal: { value: [100_000, 5_000_000] }
	},
	columns: ['country_iso3', 'country', 'year', 'citizenship', 'asylum_applicants', 'flag'],
	map: (row) => ({
		year: row.text('year'),
		host: row.text('country_iso3'),
		origin: row.text('citizenship'),
		value: String(row.people('asylum_applicants'))
	}),
	sources: (records) => [
		{
			id: 'eurostat-asylum-applicants',
			publisher: 'Eurostat',
			title: 'Asylum applicants by type, citizenship, age and sex, annual aggregated data (migr_asyappctza)',
			address: 'https://ec.europa.eu/eurostat/databrowser/view/migr_asyappctza/default/table',
			licence: 'CC BY 4.0',
			redistributable: true,
			vintage: latest(records, 'year'),
			as_of: `${latest(records, 'year')}-12-31`,
			rounding: 'Nearest five',
			grade: 'official'
		}
	]
});

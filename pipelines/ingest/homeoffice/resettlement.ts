import { DataFailure } from '../../lib/failure.js';
import { csvReader, sumByKey } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';
import { homeOfficeCode, homeOfficeSource } from './homeoffice.js';

const ukResettlement: SnapshotTable = {
	path: 'homeoffice/resettlement.csv',
	fields: {
		period_start: 'date',
		period_end: 'date',
		origin: 'origin',
		scheme: ['resettlement', 'afghan_programmes'],
		value: 'people'
	},
	key: ['period_start', 'origin', 'scheme']
};

/** The edition ends in September of its last year. */
const lastDay = '2024-09-30';
const lastYear = lastDay.slice(0, 4);

/**
 * People granted protection under a resettlement or relocation scheme, from the table of initial outcomes by nationality.
 * Asylum cases in the same table are left out: they are decisions, not arrivals.
 */
export const ukResettlementReader = csvReader({
	id: 'homeoffice-resettlement',
	table: ukResettlement,
	wanted:
		'the Home Office table of outcomes of asylum and resettlement cases by nationality and year, as CSV',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.02,
		amount: 100,
		jump: { value: { factor: 25, from: 5_000 } },
		lastTotal: { value: [500, 100_000] }
	},
	columns: ['Year', 'Nationality', 'Case type', 'Case outcome group', 'Case outcome', 'Decisions'],
	map(row, { codes }) {
		if (row.text('Case type') !== 'Resettlement Case') return null;
		const name = row.text('Nationality');
		const origin = homeOfficeCode(name, codes.countryNamed);
		const decisions = row.text('Decisions');
		if (origin === undefined || !/^\d+(\.0)?$/.test(decisions)) {
			throw row.failure(
				origin === undefined
					? `the nationality "${name}" has no country code`
					: `"${decisions}" is not a whole number of people from 0`,
				'Look at the table, and adapt the reader if its spelling changed'
			);
		}
		const year = row.text('Year');
		return {
			period_start: `${year}-01-01`,
			period_end: year === lastYear ? lastDay : `${year}-12-31`,
			origin,
			scheme: /ARAP|ACRS|Afghan/.test(row.text('Case outcome')) ? 'afghan_programmes' : 'resettlement',
			value: decisions
		};
	},
	combine: (records) => sumByKey(records, ukResettlement),
	check(rows, file) {
		const last = rows
			.map((row) => row.text('Year'))
			.sort()
			.at(-1);
		if (last === lastYear) return;
		throw new DataFailure(
			file,
			null,
			`the table reaches ${last ?? ''} and the reader knows the edition to ${lastDay}`,
			'Write the last day of the new edition into the reader'
		);
	},
	sources: () => [
		homeOfficeSource(
			'homeoffice-resettlement',
			'Immigration system statistics: outcomes at initial decision and refugees resettled, by nationality',
			'https://www.gov.uk/government/statistical-data-sets/immigration-system-statistics-data-tables',
			{
				vintage: 'Year ending September 2024',
				as_of: lastDay,
				rounding: 'Exact counts',
				grade: 'official'
			}
		)
	]
});

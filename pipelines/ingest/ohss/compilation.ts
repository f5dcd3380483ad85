import { csvReader } from '../csv-reader.js';
import { pointHeader } from '../transcribed/layouts.js';
import type { SnapshotTable } from '../types.js';
import { yearbookCode } from './names.js';

const measures: Readonly<Record<string, string>> = {
	dhs_refugee_arrivals_corgis: 'refugee_arrivals',
	asylum_granted_affirmative_corgis: 'asylum_affirmative',
	asylum_granted_defensive_corgis: 'asylum_defensive'
};

/** The compilation extends into 2014, which the Yearbook workbook covers itself. */
const lastYear = '2013';

const yearbookCompilation: SnapshotTable = {
	path: 'ohss/compilation_2005_2013.csv',
	fields: {
		measure: ['refugee_arrivals', 'asylum_affirmative', 'asylum_defensive'],
		fiscal_year: 'year',
		origin: 'origin',
		value: 'people'
	},
	key: ['measure', 'fiscal_year', 'origin']
};

/**
 * Yearbook figures of FY2005–2013, before rounding was introduced, compiled by a university. It dropped withheld
 * cells, so that a missing nationality is unknown and not zero.
 */
export const yearbookCompilationReader = csvReader({
	id: 'ohss-compilation',
	table: yearbookCompilation,
	wanted: 'the list of Yearbook figures of 2005 to 2013 by nationality',
	tolerance: {
		every: 'year',
		openPeriods: 0,
		share: 0.005,
		amount: 10,
		jump: { value: { factor: 2, from: 20_000 } },
		lastTotal: { value: [20_000, 500_000] }
	},
	columns: pointHeader,
	map(row, { codes }) {
		const measure = measures[row.text('measure')];
		const year = row.text('fiscal_year');
		if (measure === undefined || year > lastYear) return null;
		const name = row.text('nationality_as_published');
		const origin = yearbookCode(name, codes.countryNamed) ?? row.text('nationality_iso3');
		if (origin === '') {
			throw row.failure(
				`the nationality "${name}" has no country code`,
				'Add the spelling to the names of this reader'
			);
		}
		return { measure, fiscal_year: year, origin, value: String(row.people('value')) };
	},
	sources: () => [
		{
			id: 'ohss-yearbook-compilation',
			publisher: 'CORGIS Datasets Project, Virginia Tech, from the DHS Yearbooks of Immigration Statistics',
			title: 'Immigration: refugees and asylees, fiscal years 2005–2013',
			address: 'https://github.com/RealTimeWeb/datasets/blob/master/datasets/csv/immigration/immigration.csv',
			licence: 'Figures of the U.S. government, compiled under the terms of CORGIS',
			redistributable: true,
			vintage: 'Yearbooks 2005–2014',
			as_of: `${lastYear}-09-30`,
			rounding: 'Exact counts; withheld cells are missing',
			grade: 'secondary'
		}
	]
});

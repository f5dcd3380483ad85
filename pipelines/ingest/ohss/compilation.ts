import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { people } from '../../lib/fields.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { yearbookCode } from './names.js';

const measures: Readonly<Record<string, string>> = {
	dhs_refugee_arrivals_corgis: 'refugee_arrivals',
	asylum_granted_affirmative_corgis: 'asylum_affirmative',
	asylum_granted_defensive_corgis: 'asylum_defensive'
};

/** The compilation reaches into 2014, which the Yearbook workbook gives itself. */
const lastYear = '2013';

export const yearbookCompilation: SnapshotTable = {
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
 * Yearbook figures of FY2005–2013 before rounding was introduced, as a university compiled them. Withheld cells were
 * dropped there, so that a missing nationality is unknown and not zero.
 */
export const yearbookCompilationReader: SnapshotReader = {
	id: 'ohss-compilation',
	tables: [yearbookCompilation],
	async read({ path, file, codes }) {
		const published = readCsv(path, file, [
			'measure',
			'nationality_iso3',
			'period_start',
			'period_end',
			'value',
			'unit',
			'issuing_source',
			'source_title',
			'source_url',
			'as_published_note',
			'nationality_as_published',
			'fiscal_year',
			'period_type',
			'local_raw_file'
		]);
		const records: TidyRecord[] = [];
		for (const { line, cells } of published.rows) {
			const measure = measures[cells['measure'] ?? ''];
			const year = cells['fiscal_year'] ?? '';
			if (measure === undefined || year > lastYear) continue;
			const name = cells['nationality_as_published'] ?? '';
			const origin = yearbookCode(name, codes.countryNamed) ?? cells['nationality_iso3'];
			if (!origin) {
				throw new DataFailure(
					file,
					line,
					`the nationality "${name}" has no country code`,
					'Add the spelling to the names of this reader'
				);
			}
			records.push({
				measure,
				fiscal_year: year,
				origin,
				value: String(people(cells['value'] ?? '', file, line, 'value'))
			});
		}
		return {
			tables: [{ table: yearbookCompilation, records }],
			sources: [
				{
					id: 'ohss-yearbook-compilation',
					publisher:
						'CORGIS Datasets Project, Virginia Tech, from the DHS Yearbooks of Immigration Statistics',
					title: 'Immigration: refugees and asylees, fiscal years 2005–2013',
					address:
						'https://github.com/RealTimeWeb/datasets/blob/master/datasets/csv/immigration/immigration.csv',
					licence: 'Figures of the U.S. government, compiled under the terms of CORGIS',
					redistributable: false,
					vintage: 'Yearbooks 2005–2014',
					as_of: `${lastYear}-09-30`,
					rounding: 'Exact counts; withheld cells are missing',
					grade: 'secondary',
					formula: null,
					inputs: []
				}
			]
		};
	}
};

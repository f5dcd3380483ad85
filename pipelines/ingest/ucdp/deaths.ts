import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

/** States of UCDP without an ISO 3166-1 code of today; taken over only as long as nobody is counted there. */
const withoutCode = new Set(['', 'XKX']);

export const conflictDeaths: SnapshotTable = {
	path: 'ucdp/deaths.csv',
	fields: { year: 'year', country: 'country', best: 'people', low: 'people', high: 'people' },
	key: ['year', 'country']
};

/** Deaths in organised violence by country and year, out of UCDP's country-year table. */
export const conflictDeathsReader: SnapshotReader = {
	id: 'ucdp-organized-violence',
	tables: [conflictDeaths],
	async read({ path, file }) {
		const { rows } = readCsv(path, file, [
			'iso3',
			'gw_id',
			'ucdp_name',
			'year',
			'deaths_best',
			'deaths_low',
			'deaths_high',
			'deaths_civilians',
			'state_based_best',
			'non_state_best',
			'one_sided_best'
		]);
		const records: TidyRecord[] = [];
		for (const { line, cells } of rows) {
			const country = cells['iso3'] ?? '';
			if (withoutCode.has(country)) {
				if (cells['deaths_high'] === '0' && cells['deaths_best'] === '0') continue;
				throw new DataFailure(
					file,
					line,
					`deaths are counted in ${cells['ucdp_name']}, which has no country code`,
					'Decide in this reader which country they belong to'
				);
			}
			records.push({
				year: cells['year'] ?? '',
				country,
				best: cells['deaths_best'] ?? '',
				low: cells['deaths_low'] ?? '',
				high: cells['deaths_high'] ?? ''
			});
		}
		const lastYear = records
			.map((record) => record['year'] ?? '')
			.sort()
			.at(-1);
		return {
			tables: [{ table: conflictDeaths, records }],
			sources: [
				{
					id: 'ucdp-organized-violence',
					publisher: 'Uppsala Conflict Data Program',
					title: 'UCDP Country-Year Dataset on Organized Violence within Country Borders, version 25.1',
					address: 'https://ucdp.uu.se/downloads/',
					licence: 'CC BY 4.0',
					redistributable: true,
					vintage: '25.1',
					as_of: `${lastYear}-12-31`,
					rounding: 'Counts of events; best, low and high estimate',
					grade: 'official',
					formula: null,
					inputs: []
				}
			]
		};
	}
};

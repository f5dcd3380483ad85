import { csvReader, latest } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';

/** UCDP states without a current ISO 3166-1 code; left out only if they have no deaths. */
const withoutCode = new Set(['', 'XKX']);

const conflictDeaths: SnapshotTable = {
	path: 'ucdp/deaths.csv',
	fields: { year: 'year', country: 'country', best: 'people', low: 'people', high: 'people' },
	key: ['year', 'country']
};

/** Deaths in organised violence by country and year, from UCDP's country-year table. */
export const conflictDeathsReader = csvReader({
	id: 'ucdp-organized-violence',
	table: conflictDeaths,
	wanted: 'the UCDP country-year data set on organized violence with the country codes added',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.25,
		amount: 20_000,
		jump: {
			best: { factor: 15, from: 50_000 },
			low: { factor: 10, from: 50_000 },
			high: { factor: 20, from: 50_000 }
		},
		spike: { factor: 20, from: 10_000 },
		lastTotal: { best: [10_000, 2_000_000] }
	},
	columns: [
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
	],
	map(row) {
		if (!withoutCode.has(row.text('iso3'))) {
			return row.pick({
				year: 'year',
				country: 'iso3',
				best: 'deaths_best',
				low: 'deaths_low',
				high: 'deaths_high'
			});
		}
		if (row.text('deaths_high') === '0' && row.text('deaths_best') === '0') return null;
		throw row.failure(
			`deaths are counted in ${row.text('ucdp_name')}, which has no country code`,
			'Decide in this reader which country they belong to'
		);
	},
	sources: (records) => [
		{
			id: 'ucdp-organized-violence',
			publisher: 'Uppsala Conflict Data Program',
			title: 'UCDP Country-Year Dataset on Organized Violence within Country Borders, version 25.1',
			address: 'https://ucdp.uu.se/downloads/',
			licence: 'CC BY 4.0',
			redistributable: true,
			vintage: '25.1',
			as_of: `${latest(records, 'year')}-12-31`,
			rounding: 'Counts of events; best, low and high estimate',
			grade: 'official'
		}
	]
});

import { csvReader, latest } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';

/** Kosovo, which has no ISO 3166-1 code; left out only if nobody died. */
const KOSOVO = 'XK';

const laterDeaths: SnapshotTable = {
	path: 'ucdp/deaths_26_1.csv',
	fields: { year: 'year', country: 'country', best: 'people' },
	key: ['year', 'country']
};

/** Best estimates of version 26.1 for its last two years; the version's ranges and its other years are not held. */
export const laterDeathsReader = csvReader({
	id: 'ucdp-organized-violence-26-1',
	table: laterDeaths,
	wanted: 'best estimates of deaths of UCDP 26.1 by country and year, as CSV',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.25,
		amount: 20_000,
		lastTotal: { best: [10_000, 2_000_000] }
	},
	columns: ['iso2', 'year', 'deaths_best', 'state_based', 'one_sided', 'non_state'],
	map(row, { codes }) {
		const best = row.people('deaths_best');
		if (row.text('iso2') === KOSOVO && best === 0) return null;
		const country = codes.countryOfAlpha2(row.text('iso2'));
		if (country === undefined) {
			throw row.failure(
				`"${row.text('iso2')}" is no country`,
				'Decide in this reader which country its deaths belong to'
			);
		}
		return { year: row.text('year'), country, best: String(best) };
	},
	sources: (records) => [
		{
			id: 'ucdp-organized-violence-26-1',
			publisher: 'Uppsala Conflict Data Program',
			title: 'UCDP Country-Year Dataset on Organized Violence within Country Borders, version 26.1',
			address: 'https://ucdp.uu.se/downloads/',
			licence: 'CC BY 4.0',
			redistributable: true,
			vintage: '26.1',
			as_of: `${latest(records, 'year')}-12-31`,
			rounding: 'Counts of events; best estimate',
			grade: 'official_second_hand'
		}
	]
});

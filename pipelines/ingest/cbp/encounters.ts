import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd, nextMonth, people } from '../../lib/fields.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

export const ukrainianEncounters: SnapshotTable = {
	path: 'cbp/ukrainian_encounters.csv',
	fields: { period_start: 'date', other_region: 'people', southwest: 'people', northern: 'people' },
	key: ['period_start']
};

/** Ukrainians met by CBP a month, by region; "other" is airports and seaports, where Uniting for Ukraine arrives. */
export const ukrainianEncountersReader: SnapshotReader = {
	id: 'cbp-ukraine',
	tables: [ukrainianEncounters],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			'month',
			'cbp_other_region_ukraine',
			'cbp_southwest_ukraine',
			'cbp_northern_ukraine',
			'cum_other_region_since_2022_05'
		]);
		const records: TidyRecord[] = [];
		let cumulated = 0;
		let expected = '';
		for (const { line, cells } of published.rows) {
			const start = `${cells['month']}-01`;
			if (expected !== '' && start !== expected) {
				throw new DataFailure(
					file,
					line,
					`${start.slice(0, 7)} follows where ${expected.slice(0, 7)} is due`,
					'Add the missing month'
				);
			}
			expected = nextMonth(start);
			const count = (column: string) => people(cells[column] ?? '', file, line, column);
			const other = count('cbp_other_region_ukraine');
			if (start >= '2022-05-01') {
				cumulated += other;
				const printed = count('cum_other_region_since_2022_05');
				if (printed !== cumulated) {
					throw new DataFailure(
						file,
						line,
						`the running total is ${printed} and the months since May 2022 add up to ${cumulated}`,
						'One of the months was changed: take the file again'
					);
				}
			}
			records.push({
				period_start: start,
				other_region: String(other),
				southwest: String(count('cbp_southwest_ukraine')),
				northern: String(count('cbp_northern_ukraine'))
			});
		}
		const last = records.at(-1)?.['period_start'] ?? '';
		return {
			tables: [{ table: ukrainianEncounters, records }],
			sources: [
				{
					id: 'cbp-nationwide-encounters',
					publisher: 'U.S. Customs and Border Protection',
					title: 'Nationwide Encounters, citizens of Ukraine',
					address: 'https://www.cbp.gov/newsroom/stats/nationwide-encounters',
					licence: 'Public domain (work of the U.S. government)',
					redistributable: true,
					vintage: last.slice(0, 7),
					as_of: monthEnd(last),
					rounding: 'Exact counts of encounters, used as a proxy for people paroled',
					grade: 'official',
					formula: null,
					inputs: []
				}
			]
		};
	}
};

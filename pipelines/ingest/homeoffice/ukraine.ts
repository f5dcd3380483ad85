import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { people } from '../../lib/fields.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { homeOfficeSource } from './homeoffice.js';

const measures: Readonly<Record<string, string>> = {
	uk_ukraine_visa_applications_cumulative: 'applications',
	uk_ukraine_visas_issued_cumulative: 'visas_issued',
	uk_ukraine_arrivals_cumulative: 'arrivals',
	uk_ukraine_applications_withdrawn_cumulative: 'withdrawn',
	uk_ukraine_applications_refused_cumulative: 'refused',
	uk_ukraine_applications_awaiting_stock: 'awaiting'
};
const schemes: Readonly<Record<string, string>> = {
	'Ukraine Family Scheme': 'family',
	'Ukraine Sponsorship Scheme': 'sponsorship'
};

export const ukUkraineWeekly: SnapshotTable = {
	path: 'homeoffice/ukraine_weekly.csv',
	fields: {
		scheme: Object.values(schemes),
		measure: Object.values(measures),
		period_start: 'date',
		period_end: 'date',
		value: 'people'
	},
	key: ['scheme', 'measure', 'period_end']
};

/** Weekly totals since each scheme opened; "awaiting" is a stock of the day. Figures may fall when the office corrects them. */
export const ukUkraineWeeklyReader: SnapshotReader = {
	id: 'homeoffice-ukraine',
	tables: [ukUkraineWeekly],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			'measure',
			'iso3',
			'period_start',
			'period_end',
			'value',
			'low',
			'high',
			'unit',
			'issuing_source',
			'source_title',
			'source_url',
			'note',
			'scheme'
		]);
		const records = published.rows.map(({ line, cells }): TidyRecord => {
			const measure = measures[cells['measure'] ?? ''];
			const scheme = schemes[cells['scheme'] ?? ''];
			if (measure === undefined || scheme === undefined || cells['iso3'] !== 'UKR') {
				throw new DataFailure(
					file,
					line,
					`"${cells['measure']}" of "${cells['scheme']}" is no known figure of a Ukraine scheme`,
					'Add it to this reader'
				);
			}
			return {
				scheme,
				measure,
				period_start: cells['period_start'] ?? '',
				period_end: cells['period_end'] ?? '',
				value: String(people(cells['value'] ?? '', file, line, 'value'))
			};
		});
		const last = records
			.map((record) => record['period_end'] ?? '')
			.sort()
			.at(-1);
		return {
			tables: [{ table: ukUkraineWeekly, records }],
			sources: [
				homeOfficeSource(
					'homeoffice-ukraine-weekly',
					'Ukraine Family Scheme and Ukraine Sponsorship Scheme visa data, weekly',
					'https://www.gov.uk/government/publications/ukraine-family-scheme-application-data',
					{
						vintage: last ?? '',
						as_of: last ?? null,
						rounding: 'Nearest hundred; below a hundred nearest ten',
						grade: 'official_second_hand'
					}
				)
			]
		};
	}
};

import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd, monthsBetween, people } from '../../lib/fields.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

const visaClasses: Readonly<Record<string, string>> = { siv_issued_sq: 'SQ', siv_issued_si: 'SI' };

export const sivIssued: SnapshotTable = {
	path: 'state/siv_issued_monthly.csv',
	fields: { origin: 'country', period_start: 'date', visa_class: ['SQ', 'SI'], value: 'people' },
	key: ['origin', 'period_start', 'visa_class']
};

/** Special Immigrant Visas issued abroad, out of State's monthly tables by foreign state of chargeability. */
export const sivIssuedReader: SnapshotReader = {
	id: 'state-siv',
	tables: [sivIssued],
	async read({ path, file }) {
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
		const records = published.rows.map(({ line, cells }): TidyRecord => {
			const visaClass = visaClasses[cells['measure'] ?? ''];
			const start = cells['period_start'] ?? '';
			if (visaClass === undefined || cells['unit'] !== 'visas') {
				throw new DataFailure(
					file,
					line,
					`"${cells['measure']}" in ${cells['unit']} is not an SQ or SI visa count`,
					'Only visas issued abroad belong in this table'
				);
			}
			if (cells['period_end'] !== monthEnd(start)) {
				throw new DataFailure(
					file,
					line,
					`the period from ${start} is not one month`,
					'Use the monthly tables'
				);
			}
			const value = people(cells['value'] ?? '', file, line, 'value');
			return {
				origin: cells['nationality_iso3'] ?? '',
				period_start: start,
				visa_class: visaClass,
				value: String(value)
			};
		});
		const months = new Set(records.map((record) => record['period_start'] ?? ''));
		const sorted = [...months].sort();
		const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
		const missing = monthsBetween(first, last).find((month) => !months.has(month));
		if (missing) {
			throw new DataFailure(
				file,
				null,
				`no visa is recorded in ${missing.slice(0, 7)}`,
				'Add the table of that month'
			);
		}
		return {
			tables: [{ table: sivIssued, records }],
			sources: [
				{
					id: 'state-siv-issued-monthly',
					publisher: 'U.S. Department of State, Bureau of Consular Affairs',
					title: 'Monthly Immigrant Visa Issuances by Foreign State of Chargeability and Visa Class',
					address:
						'https://travel.state.gov/content/travel/en/legal/visa-law0/visa-statistics/immigrant-visa-statistics/monthly-immigrant-visa-issuances.html',
					licence: 'Public domain (work of the U.S. government)',
					redistributable: true,
					vintage: last.slice(0, 7),
					as_of: monthEnd(last),
					rounding: 'Exact counts; monthly tables are preliminary',
					grade: 'official',
					formula: null,
					inputs: []
				}
			]
		};
	}
};

import { DataFailure } from '../../lib/failure.js';
import { monthEnd, monthsBetween } from '../../lib/fields.js';
import { csvReader, latest } from '../csv-reader.js';
import { pointHeader } from '../transcribed/layouts.js';
import type { SnapshotTable } from '../types.js';

const visaClasses: Readonly<Record<string, string>> = { siv_issued_sq: 'SQ', siv_issued_si: 'SI' };

const sivIssued: SnapshotTable = {
	path: 'state/siv_issued_monthly.csv',
	fields: { origin: 'country', period_start: 'date', visa_class: ['SQ', 'SI'], value: 'people' },
	key: ['origin', 'period_start', 'visa_class']
};

/** Special Immigrant Visas issued abroad, from the State Department's monthly tables by foreign state of chargeability. */
export const sivIssuedReader = csvReader({
	id: 'state-siv',
	table: sivIssued,
	wanted: 'the list of Special Immigrant Visas (SQ and SI) issued abroad by nationality and month',
	tolerance: {
		every: 'month',
		openPeriods: 1,
		share: 0.02,
		amount: 50,
		jump: { value: { factor: 200, from: 1_000 } },
		spike: { factor: 8, from: 300 },
		lastTotal: { value: [1, 10_000] }
	},
	columns: pointHeader,
	map(row) {
		const visaClass = visaClasses[row.text('measure')];
		if (visaClass === undefined || row.text('unit') !== 'visas') {
			throw row.failure(
				`"${row.text('measure')}" in ${row.text('unit')} is not an SQ or SI visa count`,
				'Only visas issued abroad belong in this table'
			);
		}
		const start = row.text('period_start');
		if (row.text('period_end') !== monthEnd(start)) {
			throw row.failure(`the period from ${start} is not one month`, 'Use the monthly tables');
		}
		return {
			origin: row.text('nationality_iso3'),
			period_start: start,
			visa_class: visaClass,
			value: String(row.people('value'))
		};
	},
	check(rows, file) {
		const months = rows.map((row) => row.text('period_start')).sort();
		const [first = '', last = ''] = [months[0], months.at(-1)];
		const missing = monthsBetween(first, last).find((month) => !months.includes(month));
		if (missing === undefined) return;
		const rule = `no visa is recorded in ${missing.slice(0, 7)}`;
		throw new DataFailure(file, null, rule, 'Add the table of that month');
	},
	sources(records) {
		const last = latest(records, 'period_start');
		return [
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
				grade: 'official'
			}
		];
	}
});

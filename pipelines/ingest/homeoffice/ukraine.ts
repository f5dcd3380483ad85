import { csvReader, latest } from '../csv-reader.js';
import { boundedHeader } from '../transcribed/layouts.js';
import type { SnapshotTable } from '../types.js';
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

const ukUkraineWeekly: SnapshotTable = {
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
export const ukUkraineWeeklyReader = csvReader({
	id: 'homeoffice-ukraine',
	table: ukUkraineWeekly,
	wanted: 'the list of weekly totals of the Ukraine schemes',
	tolerance: { every: 'irregular', openPeriods: 0, share: 0.02, amount: 1_000 },
	columns: [...boundedHeader, 'scheme'],
	map(row) {
		const measure = measures[row.text('measure')];
		const scheme = schemes[row.text('scheme')];
		if (measure === undefined || scheme === undefined || row.text('iso3') !== 'UKR') {
			throw row.failure(
				`"${row.text('measure')}" of "${row.text('scheme')}" is no known figure of a Ukraine scheme`,
				'Add it to this reader'
			);
		}
		return {
			scheme,
			measure,
			period_start: row.text('period_start'),
			period_end: row.text('period_end'),
			value: String(row.people('value'))
		};
	},
	sources(records) {
		const last = latest(records, 'period_end');
		return [
			homeOfficeSource(
				'homeoffice-ukraine-weekly',
				'Ukraine Family Scheme and Ukraine Sponsorship Scheme visa data, weekly',
				'https://www.gov.uk/government/publications/ukraine-family-scheme-application-data',
				{
					vintage: last,
					as_of: last,
					rounding: 'Nearest hundred; below a hundred nearest ten',
					grade: 'official_second_hand'
				}
			)
		];
	}
});

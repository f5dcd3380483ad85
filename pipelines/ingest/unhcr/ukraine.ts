import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

export const ukraineRecorded: SnapshotTable = {
	path: 'unhcr/ukraine_recorded.csv',
	fields: { host: 'country', month: 'date', first_seen: 'date', value: 'people' },
	key: ['host', 'month', 'first_seen']
};

export const ukraineSituation: SnapshotTable = {
	path: 'unhcr/ukraine_situation.csv',
	fields: { host: 'country', as_of: 'date', recorded: 'people', tp_registrations: 'people?' },
	key: ['host', 'as_of']
};

function portalSource(id: string, title: string, dates: readonly string[], rounding: string): ReadSource {
	const last = [...dates].sort().at(-1) ?? '';
	return {
		id,
		publisher: 'UNHCR',
		title,
		address: 'https://data.unhcr.org/en/situations/ukraine',
		licence: 'Citable figure, document under its publisher’s terms',
		redistributable: false,
		vintage: last.slice(0, 7),
		as_of: last,
		rounding,
		grade: 'official_second_hand',
		formula: null,
		inputs: []
	};
}

/**
 * Refugees from Ukraine by country, as the operational portal showed them over time. Each figure is dated to a month
 * (MM-YYYY) and to the day on which a copy of the portal first held it; later copies revise months.
 */
export const ukraineRecordedReader: SnapshotReader = {
	id: 'unhcr-ukraine-recorded',
	tables: [ukraineRecorded],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			'iso3',
			'country',
			'unhcr_data_date_as_published',
			'recorded',
			'first_seen_commit_date',
			'commit'
		]);
		const records = published.rows.map(({ line, cells }): TidyRecord => {
			const dated = /^(\d\d)-(\d{4})$/.exec(cells['unhcr_data_date_as_published'] ?? '');
			if (!dated) {
				const rule = `"${cells['unhcr_data_date_as_published']}" is no month`;
				throw new DataFailure(file, line, rule, 'The portal writes MM-YYYY');
			}
			return {
				host: cells['iso3'] ?? '',
				month: `${dated[2]}-${dated[1]}-01`,
				first_seen: cells['first_seen_commit_date'] ?? '',
				value: cells['recorded'] ?? ''
			};
		});
		return {
			tables: [{ table: ukraineRecorded, records }],
			sources: [
				portalSource(
					'unhcr-ukraine-recorded',
					'Operational Data Portal, Ukraine refugee situation: refugees recorded by country (archived copies)',
					records.map((record) => record['first_seen'] ?? ''),
					'Exact to April 2023; multiples of 5 since December 2023'
				)
			]
		};
	}
};

/** The fortnightly tables of 2022. A country's figure is repeated until it changes, so equal rows become one. */
export const ukraineSituationReader: SnapshotReader = {
	id: 'unhcr-ukraine-situation',
	tables: [ukraineSituation],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			'iso3',
			'country',
			'data_date',
			'data_date_iso',
			'recorded',
			'tp_registrations',
			'crossings_from_ukraine',
			'crossings_to_ukraine',
			'file'
		]);
		const distinct = new Map<string, TidyRecord>();
		for (const { cells } of published.rows) {
			const registrations = cells['tp_registrations'] ?? '';
			const record = {
				host: cells['iso3'] ?? '',
				as_of: cells['data_date_iso'] ?? '',
				recorded: cells['recorded'] ?? '',
				tp_registrations: registrations === 'Not applicable' ? '' : registrations
			};
			distinct.set(Object.values(record).join(), record);
		}
		const records = [...distinct.values()];
		return {
			tables: [{ table: ukraineSituation, records }],
			sources: [
				portalSource(
					'unhcr-ukraine-situation',
					'Operational Data Portal, Ukraine refugee situation: fortnightly tables, July 2022 to January 2023',
					records.map((record) => record['as_of'] ?? ''),
					'Exact or rounded by the country that reported it'
				)
			]
		};
	}
};

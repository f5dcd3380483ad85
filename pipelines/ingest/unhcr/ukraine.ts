import { csvReader, latest } from '../csv-reader.js';
import type { ReadSource, SnapshotTable, TidyRecord } from '../types.js';

const ukraineRecorded: SnapshotTable = {
	path: 'unhcr/ukraine_recorded.csv',
	fields: { host: 'country', month: 'date', first_seen: 'date', value: 'people' },
	key: ['host', 'month', 'first_seen']
};

const ukraineSituation: SnapshotTable = {
	path: 'unhcr/ukraine_situation.csv',
	fields: { host: 'country', as_of: 'date', recorded: 'people', tp_registrations: 'people?' },
	key: ['host', 'as_of']
};

function portalSource(id: string, title: string, lastDay: string, rounding: string): ReadSource {
	return {
		id,
		publisher: 'UNHCR',
		title,
		address: 'https://data.unhcr.org/en/situations/ukraine',
		licence: 'Fact quoted; the document stays under its publisher’s terms',
		redistributable: true,
		vintage: lastDay.slice(0, 7),
		as_of: lastDay,
		rounding,
		grade: 'official_second_hand'
	};
}

/**
 * Refugees from Ukraine by country, as the operational portal published them over time. Each figure is dated to a month
 * (MM-YYYY) and to the day of the first copy of the portal with it; later copies revise months.
 */
export const ukraineRecordedReader = csvReader({
	id: 'unhcr-ukraine-recorded',
	wanted: 'the list of refugees from Ukraine recorded by country and date',
	tolerance: { every: 'irregular', openPeriods: 0, share: 0.05, amount: 20_000 },
	table: ukraineRecorded,
	columns: [
		'iso3',
		'country',
		'unhcr_data_date_as_published',
		'recorded',
		'first_seen_commit_date',
		'commit'
	],
	map(row) {
		const printed = row.text('unhcr_data_date_as_published');
		const [, month, year] = /^(\d\d)-(\d{4})$/.exec(printed) ?? [];
		if (month === undefined || year === undefined) {
			throw row.failure(`"${printed}" is no month`, 'The portal writes MM-YYYY');
		}
		return {
			...row.pick({ host: 'iso3', first_seen: 'first_seen_commit_date', value: 'recorded' }),
			month: `${year}-${month}-01`
		};
	},
	sources: (records) => [
		portalSource(
			'unhcr-ukraine-recorded',
			'Operational Data Portal, Ukraine refugee situation: refugees recorded by country (archived copies)',
			latest(records, 'first_seen'),
			'Exact to April 2023; multiples of 5 since December 2023'
		)
	]
});

/** The fortnightly tables of 2022. A country's figure is repeated until it changes, so equal rows become one. */
export const ukraineSituationReader = csvReader({
	id: 'unhcr-ukraine-situation',
	wanted: 'the list of the fortnightly figures of the Ukraine situation by country',
	tolerance: { every: 'irregular', openPeriods: 0, share: 0.05, amount: 20_000 },
	table: ukraineSituation,
	columns: [
		'iso3',
		'country',
		'data_date',
		'data_date_iso',
		'recorded',
		'tp_registrations',
		'crossings_from_ukraine',
		'crossings_to_ukraine',
		'file'
	],
	map(row) {
		const registrations = row.text('tp_registrations');
		return {
			...row.pick({ host: 'iso3', as_of: 'data_date_iso', recorded: 'recorded' }),
			tp_registrations: registrations === 'Not applicable' ? '' : registrations
		};
	},
	combine: distinct,
	sources: (records) => [
		portalSource(
			'unhcr-ukraine-situation',
			'Operational Data Portal, Ukraine refugee situation: fortnightly tables, July 2022 to January 2023',
			latest(records, 'as_of'),
			'Exact or rounded by the country that reported it'
		)
	]
});

function distinct(records: readonly TidyRecord[]): TidyRecord[] {
	return [...new Map(records.map((record) => [Object.values(record).join(), record])).values()];
}

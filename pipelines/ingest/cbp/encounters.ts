import { nextMonth } from '../../lib/fields.js';
import { csvReader } from '../csv-reader.js';
import type { PublishedRow } from '../published-row.js';
import type { SnapshotTable, Tolerance } from '../types.js';
import { encountersSource, withStateFile } from './encounters-reader.js';
import { regionsByMonth, stateFileWanted } from './state-file.js';

const ukrainianEncounters: SnapshotTable = {
	path: 'cbp/ukrainian_encounters.csv',
	fields: { period_start: 'date', other_region: 'people', southwest: 'people', northern: 'people' },
	key: ['period_start']
};

const columns = [
	'month',
	'cbp_other_region_ukraine',
	'cbp_southwest_ukraine',
	'cbp_northern_ukraine',
	'cum_other_region_since_2022_05'
] as const;

/** First month of the printed running total. */
const firstCumulated = '2022-05';

const encountersTolerance: Tolerance = {
	every: 'month',
	openPeriods: 1,
	share: 0.02,
	amount: 50,
	jump: {
		other_region: { factor: 12, from: 2_000 },
		southwest: { factor: 60, from: 2_000 }
	}
};

const sourceOf = encountersSource({
	id: 'cbp-nationwide-encounters',
	title: 'Nationwide Encounters, citizens of Ukraine'
});

/** Encounters of CBP with Ukrainians per month and region, as a list of months. */
const listReader = csvReader({
	id: 'cbp-ukraine',
	table: ukrainianEncounters,
	wanted: stateFileWanted,
	tolerance: encountersTolerance,
	columns,
	map: (row) => ({
		period_start: `${row.text('month')}-01`,
		other_region: String(row.people('cbp_other_region_ukraine')),
		southwest: String(row.people('cbp_southwest_ukraine')),
		northern: String(row.people('cbp_northern_ukraine'))
	}),
	check(rows) {
		assertConsecutiveMonths(rows);
		assertRunningTotal(rows);
	},
	sources: (records) => [sourceOf(records)]
});

/**
 * Encounters of CBP with Ukrainians per month and region; "other" is airports and seaports, where Uniting for Ukraine arrives.
 * Reads CBP's state file, or a list of months.
 */
export const ukrainianEncountersReader = withStateFile(listReader, {
	table: ukrainianEncounters,
	sourceOf,
	recordsIn: (path, file) =>
		regionsByMonth(path, file, ['UKRAINE']).UKRAINE.map(({ month, other, southwest, northern }) => ({
			period_start: month,
			other_region: String(other),
			southwest: String(southwest),
			northern: String(northern)
		}))
});

type Row = PublishedRow<(typeof columns)[number]>;

function assertConsecutiveMonths(rows: readonly Row[]): void {
	rows.slice(1).forEach((row, index) => {
		const expected = nextMonth(`${rows[index]?.text('month')}-01`).slice(0, 7);
		if (row.text('month') === expected) return;
		throw row.failure(`${row.text('month')} follows where ${expected} is due`, 'Add the missing month');
	});
}

function assertRunningTotal(rows: readonly Row[]): void {
	let sum = 0;
	for (const row of rows.filter((candidate) => candidate.text('month') >= firstCumulated)) {
		sum += row.people('cbp_other_region_ukraine');
		const printed = row.people('cum_other_region_since_2022_05');
		if (printed === sum) continue;
		throw row.failure(
			`the running total is ${printed} and the months since May 2022 add up to ${sum}`,
			'One of the months was changed: take the file again'
		);
	}
}

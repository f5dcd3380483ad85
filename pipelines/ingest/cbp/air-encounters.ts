import { nextMonth } from '../../lib/fields.js';
import { csvReader } from '../csv-reader.js';
import { pointHeader } from '../transcribed/layouts.js';
import type { PublishedRow } from '../published-row.js';
import type { SnapshotTable } from '../types.js';
import { encountersSource, withStateFile } from './encounters-reader.js';
import { regionsByMonth, stateFileWanted } from './state-file.js';

const airEncounters: SnapshotTable = {
	path: 'cbp/air_encounters.csv',
	fields: { origin: 'country', period_start: 'date', value: 'people' },
	key: ['origin', 'period_start']
};

type Row = PublishedRow<(typeof pointHeader)[number]>;

const regions = [
	'cbp_encounters_air_sea_other',
	'cbp_encounters_northern_land',
	'cbp_encounters_southwest_land'
];

/** Nationalities of the parole processes whose people arrived by air, as the state file spells them. */
const citizenships = { CUBA: 'CUB', HAITI: 'HTI', NICARAGUA: 'NIC', VENEZUELA: 'VEN' } as const;
const spellings = Object.keys(citizenships) as (keyof typeof citizenships)[];
const nationalities: readonly string[] = Object.values(citizenships);

const sourceOf = encountersSource({
	id: 'cbp-air-encounters',
	title: 'Nationwide Encounters at airports and seaports: Cubans, Haitians, Nicaraguans, Venezuelans'
});

/** The same encounters as a list by month, region and nationality. */
const listReader = csvReader({
	id: 'cbp-air-encounters',
	table: airEncounters,
	wanted: stateFileWanted,
	tolerance: { every: 'month', openPeriods: 1, share: 0.02, amount: 50 },
	columns: pointHeader,
	map(row) {
		if (!regions.includes(row.text('measure')))
			throw row.failure(`the measure "${row.text('measure')}" is unknown`, 'Add it to the list of regions');
		if (!isRead(row)) return null;
		return {
			origin: row.text('nationality_iso3'),
			period_start: row.text('period_start'),
			value: String(row.people('value'))
		};
	},
	check(rows) {
		for (const origin of nationalities)
			assertConsecutiveMonths(
				rows.filter((row) => isRead(row) && row.text('nationality_iso3') === origin).sort(byMonth)
			);
	},
	sources: (records) => [sourceOf(records)]
});

/**
 * Encounters of CBP at airports and seaports per month, with the four nationalities that could be paroled there.
 * Reads CBP's state file, or a list of months. Ukrainians are in `encounters.ts`, by all regions; other nationalities had no
 * such programme.
 */
export const airEncountersReader = withStateFile(listReader, {
	table: airEncounters,
	sourceOf,
	recordsIn(path, file) {
		const months = regionsByMonth(path, file, spellings);
		return spellings.flatMap((spelling) =>
			months[spelling].map(({ month, other }) => ({
				origin: citizenships[spelling],
				period_start: month,
				value: String(other)
			}))
		);
	}
});

const isRead = (row: Row): boolean =>
	row.text('measure') === 'cbp_encounters_air_sea_other' &&
	nationalities.includes(row.text('nationality_iso3'));

const byMonth = (a: Row, b: Row): number => a.text('period_start').localeCompare(b.text('period_start'));

function assertConsecutiveMonths(rows: readonly Row[]): void {
	rows.slice(1).forEach((row, index) => {
		const expected = nextMonth(rows[index]?.text('period_start') ?? '');
		if (row.text('period_start') === expected) return;
		throw row.failure(
			`${row.text('nationality_iso3')} has ${row.text('period_start')} where ${expected} is due`,
			'Add the missing month'
		);
	});
}

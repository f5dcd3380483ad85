import type { Snapshots } from '../ingest/snapshots.js';
import { DataFailure } from '../lib/failure.js';

const sumOfTheEight = 36_869_026;

/** The eight exact figures of the 2020 edition add up to its total. */
export function checkCostsOfWar(snapshots: Snapshots): void {
	const rows = snapshots
		.rows('costs_of_war/displaced.csv')
		.filter(({ cells }) => cells['measure'] === 'displaced_total' && (cells['period_end'] ?? '') < '2020');
	const sum = rows.reduce((people, { cells }) => people + Number(cells['value']), 0);
	if (rows.length !== 8 || sum !== sumOfTheEight) {
		throw new DataFailure(
			'data/costs_of_war/displaced.csv',
			rows.map((row) => `row ${row.line}`).join(', '),
			`the ${rows.length} wars of the 2020 edition add up to ${sum} instead of ${sumOfTheEight}`,
			'A figure was changed: compare the rows with the report'
		);
	}
}

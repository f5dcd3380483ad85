import type { Snapshots } from '../ingest/snapshots.js';
import { DataFailure } from '../lib/failure.js';
import { nextMonth } from '../lib/fields.js';

/** Files in which every month between the first and the last must occur at least once. */
const monthlyFiles = [
	'rpc/admissions_monthly.csv',
	'state/siv_issued_monthly.csv',
	'cbp/ukrainian_encounters.csv',
	'cbp/air_encounters.csv'
];

export function checkMonthlySeries(snapshots: Snapshots): void {
	for (const path of monthlyFiles) {
		const rows = [...snapshots.rows(path)].sort((a, b) => (startOf(a.cells) < startOf(b.cells) ? -1 : 1));
		rows.slice(1).forEach((row, index) => {
			const before = startOf(rows[index]?.cells ?? {});
			const month = startOf(row.cells);
			if (month !== before && month !== nextMonth(before)) {
				throw new DataFailure(
					`data/${path}`,
					row.line,
					`no figure is given for ${nextMonth(before).slice(0, 7)}, the months go from ${before.slice(0, 7)} to ${month.slice(0, 7)}`,
					'Restore the month or take the snapshot again'
				);
			}
		});
	}
}

function startOf(cells: Readonly<Record<string, string>>): string {
	return cells['period_start'] ?? '';
}

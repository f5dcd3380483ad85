import type { Snapshots } from '../ingest/snapshots.js';
import type { Row } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { monthEnd, nextMonth } from '../lib/fields.js';

const file = 'eurostat/temporary_protection.csv';

/** First month of hosts whose series begins after March 2022. */
const lateStarters: Readonly<Record<string, string>> = {
	AUT: '2022-07',
	DEU: '2022-08',
	HUN: '2022-05',
	SVK: '2022-04'
};
/** First missing month before June 2026: April 2025 for most hosts, earlier for these. */
const missingFrom: Readonly<Record<string, string>> = { ISL: '2025-03', PRT: '2025-01' };
const gap = { from: '2025-04', to: '2026-05' };

/** Only the months declared above may be missing. */
export function checkTemporaryProtection(snapshots: Snapshots): void {
	const byHost = new Map<string, Row[]>();
	for (const row of snapshots.rows(file)) {
		const host = row.cells['host'] ?? '';
		byHost.set(host, [...(byHost.get(host) ?? []), row]);
	}
	for (const [host, unsorted] of byHost) {
		const rows = [...unsorted].sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1));
		const first = lateStarters[host] ?? '2022-03';
		const start = rows[0];
		if (start && monthOf(start) !== first) fail(start, host, first);
		rows.forEach((row, index) => {
			if (row.cells['as_of'] !== monthEnd(`${monthOf(row)}-01`)) {
				throw new DataFailure(
					`data/${file}`,
					row.line,
					`${row.cells['as_of']} is not the end of a month`,
					'Correct it'
				);
			}
			const before = rows[index - 1];
			if (before) assertNoUndeclaredGap(host, monthOf(before), row);
		});
	}
}

function assertNoUndeclaredGap(host: string, before: string, row: Row): void {
	for (let month = following(before); month < monthOf(row); month = following(month)) {
		const from = missingFrom[host] ?? gap.from;
		if (month < from || month > gap.to) fail(row, host, month);
	}
}

function fail(row: Row, host: string, month: string): never {
	throw new DataFailure(
		`data/${file}`,
		row.line,
		`no figure is given for ${host} in ${month}, and no gap is declared there`,
		'Take the snapshot again, or declare the gap in pipelines/checks/eurostat.ts'
	);
}

function monthOf(row: Row): string {
	return (row.cells['as_of'] ?? '').slice(0, 7);
}

function following(month: string): string {
	return nextMonth(`${month}-01`).slice(0, 7);
}

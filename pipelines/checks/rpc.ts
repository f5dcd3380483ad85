import type { Snapshots } from '../ingest/snapshots.js';
import type { Row } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { monthEnd } from '../lib/fields.js';

const totalsFile = 'data/rpc/printed_totals.csv';

/**
 * Nationalities sum to the printed grand total of every month and fiscal year, and the months of each nationality to
 * its printed yearly total.
 */
export function checkPrintedTotals(snapshots: Snapshots): void {
	const byMonth = new Map<string, number>();
	const byYear = new Map<string, number>();
	const byOrigin = new Map<string, { people: number; months: number }>();
	for (const { cells } of snapshots.rows('rpc/admissions_monthly.csv')) {
		const people = Number(cells['value']);
		const { fiscal_year: year = '', period_start: start = '', origin = '' } = cells;
		byMonth.set(start, (byMonth.get(start) ?? 0) + people);
		byYear.set(year, (byYear.get(year) ?? 0) + people);
		const so = byOrigin.get(`${year} ${origin}`) ?? { people: 0, months: 0 };
		byOrigin.set(`${year} ${origin}`, { people: so.people + people, months: so.months + 1 });
	}
	const monthsInYear = new Map<string, number>();
	const printed = snapshots.rows('rpc/printed_totals.csv');
	for (const { cells } of printed) {
		if (isMonth(cells)) add(monthsInYear, cells['fiscal_year'] ?? '');
	}
	const nationalitiesFirst = [
		...printed.filter(isNationality),
		...printed.filter((row) => !isNationality(row))
	];
	for (const row of nationalitiesFirst) {
		const { fiscal_year: year = '', origin = '', period_start: start = '' } = row.cells;
		if (origin === '') {
			const sum = isMonth(row.cells) ? byMonth.get(start) : byYear.get(year);
			assertEqual(row, sum, isMonth(row.cells) ? start.slice(0, 7) : `fiscal year ${year}`);
			continue;
		}
		const months = byOrigin.get(`${year} ${origin}`);
		byOrigin.delete(`${year} ${origin}`);
		if (months?.months !== monthsInYear.get(year)) {
			throw new DataFailure(
				totalsFile,
				row.line,
				`${origin} has ${months?.months ?? 0} months in fiscal year ${year} and the sheet ${monthsInYear.get(year) ?? 0}`,
				'Restore the missing month or take the snapshot again'
			);
		}
		assertEqual(row, months?.people, `${origin} in fiscal year ${year}`);
	}
	const [unprinted] = byOrigin.keys();
	if (unprinted) {
		throw new DataFailure(
			totalsFile,
			null,
			`no printed total is held for ${unprinted}`,
			'Take the snapshot again'
		);
	}
}

function isNationality(row: Row): boolean {
	return row.cells['origin'] !== '';
}

function isMonth(cells: Row['cells']): boolean {
	return cells['origin'] === '' && cells['period_end'] === monthEnd(cells['period_start'] ?? '');
}

function add(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function assertEqual(row: Row, sum: number | undefined, what: string): void {
	if (sum === Number(row.cells['value'])) return;
	throw new DataFailure(
		totalsFile,
		row.line,
		`the printed total for ${what} is ${row.cells['value']} and the admissions add up to ${sum ?? 0}`,
		'A figure was changed in data/rpc: restore it or take the snapshot again'
	);
}

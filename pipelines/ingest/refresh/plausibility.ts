import type { FieldKind } from '../../lib/fields.js';
import type { SnapshotTable, TidyRecord } from '../types.js';
import type { Plausibility } from './live-source.js';

const leastShareOfRows = 0.95;
/** Maximum number of rows that a period may lose. */
const maxLostRows = 20;

interface PeriodTotals {
	rows: number;
	readonly sums: Map<string, number>;
}

/**
 * Implausible changes from the present table to a new one, worst kind first: missing periods, lost rows, changed
 * totals of closed periods. Empty when the new table is plausible.
 */
export function implausibleChanges(
	table: SnapshotTable,
	present: readonly TidyRecord[],
	fresh: readonly TidyRecord[],
	plausibility: Plausibility
): string[] {
	if (present.length === 0) return [];
	const before = totalsByPeriod(table, present, plausibility);
	const after = totalsByPeriod(table, fresh, plausibility);
	const periods = [...before.keys()].sort();
	const closed = periods.slice(0, -plausibility.openPeriods);

	const found: string[] = [];
	const gone = periods.filter((period) => !after.has(period));
	if (gone.length > 0) found.push(`${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} missing`);
	if (fresh.length < present.length * leastShareOfRows) {
		found.push(`it has ${fresh.length} rows and the present one ${present.length}`);
	}
	for (const period of periods) {
		const [old, now] = [before.get(period)?.rows ?? 0, after.get(period)?.rows ?? 0];
		if (now > 0 && now < old * leastShareOfRows && old - now > maxLostRows) {
			found.push(`${period} has ${now} rows and had ${old}`);
		}
	}
	for (const period of closed) {
		for (const [column, old] of before.get(period)?.sums ?? []) {
			const now = after.get(period)?.sums.get(column);
			if (now === undefined) continue;
			const change = Math.abs(now - old);
			if (change <= plausibility.amount || change <= plausibility.share * old) continue;
			found.push(
				`${column} of ${period} adds up to ${whole(now)} and did to ${whole(old)}, plausible is a change of ${plausibility.share * 100} %`
			);
		}
	}
	return found;
}

function totalsByPeriod(
	table: SnapshotTable,
	records: readonly TidyRecord[],
	{ period }: Plausibility
): Map<string, PeriodTotals> {
	const columns = Object.entries(table.fields)
		.filter(([, kind]) => isFigure(kind))
		.map(([column]) => column);
	const totals = new Map<string, PeriodTotals>();
	for (const record of records) {
		const name = period(record);
		const entry = totals.get(name) ?? { rows: 0, sums: new Map<string, number>() };
		entry.rows++;
		for (const column of columns) {
			entry.sums.set(column, (entry.sums.get(column) ?? 0) + Number(record[column] ?? 0));
		}
		totals.set(name, entry);
	}
	return totals;
}

function isFigure(kind: FieldKind): boolean {
	return typeof kind === 'string' && ['people', 'people?', 'amount?'].includes(kind);
}

function listed(names: readonly string[]): string {
	return names.length <= 4
		? names.join(', ')
		: `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

function whole(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}

import type { Line } from '../../lib/csv.js';
import type { SnapshotTable, Tolerance } from '../types.js';
import { changedRows, timesAsMuch, type RowChanges } from './cells.js';
import { figure, listed, type Finding, type RuleName } from './finding.js';
import { movedPlaces } from './places.js';
import { anatomyOf, byPeriod, periodsOf, sumOf, totalsOf, type TableTotals } from './totals.js';

const leastShareOfRows = 0.95;
/** Maximum number of rows that a period may lose. */
const maxLostRows = 20;
/** Factor by which the total of a period that is still open may change. */
const openFactor = 3;

interface Editions {
	readonly table: SnapshotTable;
	readonly tolerance: Tolerance;
	readonly before: TableTotals;
	readonly after: TableTotals;
	readonly rows: RowChanges;
}

/**
 * Reasons to doubt a new edition beside the present snapshot: an older edition, missing periods, lost rows, changed totals
 * of closed periods, swapped columns, cells that moved far. Empty when the new one is plausible.
 */
export function implausibleChanges(
	table: SnapshotTable,
	present: readonly Line[],
	fresh: readonly Line[],
	tolerance: Tolerance
): Finding[] {
	if (present.length === 0) return [];
	const anatomy = anatomyOf(table, tolerance);
	const [before, after] = [totalsOf(anatomy, present), totalsOf(anatomy, fresh)];
	const editions = { table, tolerance, before, after, rows: changedRows(table, present, fresh, tolerance) };
	const shared = new Set(periodsOf(before).filter((period) => after.by.get(byPeriod)?.has(period)));
	return [
		...missingPeriods(editions),
		...lostRows(editions, present, fresh),
		...(tolerance.every === 'irregular' ? [] : [...movedPeriods(editions), ...movedTotals(editions)]),
		...movedPlaces(table, tolerance, totalsOf(anatomy, present, shared), totalsOf(anatomy, fresh, shared)),
		...endedSeries(editions, present, fresh),
		...editions.rows.cells
	];
}

function missingPeriods({ table, before, after }: Editions): Finding[] {
	const [old, now] = [periodsOf(before), periodsOf(after)];
	const gone = old.filter((period) => !now.includes(period));
	if (gone.length === 0) return [];
	const [lastOld = '', lastNow = ''] = [old.at(-1), now.at(-1)];
	const doubt = (rule: RuleName, text: string) => [{ rule, path: table.path, text }];
	if (lastNow < lastOld) {
		return doubt('older-edition', `it ends in ${lastNow} and the present snapshot in ${lastOld}`);
	}
	return doubt('period-missing', `${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} missing`);
}

function lostRows(
	{ table, before, after, rows }: Editions,
	present: readonly Line[],
	fresh: readonly Line[]
): Finding[] {
	const found: Finding[] = [];
	const doubt = (rule: RuleName, text: string) => found.push({ rule, path: table.path, text });
	if (fresh.length < present.length * leastShareOfRows) {
		doubt(
			'fewer-rows',
			`it has ${figure(fresh.length)} rows and the present snapshot ${figure(present.length)}`
		);
	}
	for (const period of periodsOf(before)) {
		const [old, now] = [before, after].map((totals) => totals.by.get(byPeriod)?.get(period)?.rows ?? 0);
		if (old === undefined || now === undefined || now === 0) continue;
		if (now < old * leastShareOfRows && old - now > maxLostRows) {
			doubt('fewer-rows', `${period} has ${figure(now)} rows and had ${figure(old)}`);
		}
	}
	const lost = rows.gone.length;
	if (lost > 0 && rows.added === 0 && rows.changed <= 1) {
		const [first] = rows.gone;
		doubt(
			'cut-short',
			`it is the present snapshot without ${figure(lost)} of its ${figure(present.length)} rows, among them ${first?.cells.slice(0, 4).join(',') ?? ''}`
		);
	}
	return found;
}

/** Periods that hold the figures of another one. */
function movedPeriods({ table, before, after }: Editions): Finding[] {
	const signature = (totals: TableTotals, period: string) =>
		totals.by.get(byPeriod)?.get(period)?.sums.join() ?? '';
	const bySignature = new Map(periodsOf(before).map((period) => [signature(before, period), period]));
	return periodsOf(after).flatMap((period): Finding[] => {
		const now = signature(after, period);
		const other = bySignature.get(now);
		if (other === undefined || other === period || now === signature(before, period) || /^[0,]*$/.test(now))
			return [];
		const [column = '', people] = largestFigure(after, period);
		const text = `${period} holds the figures of ${other} in the present snapshot (${column} adds up to ${figure(people)})`;
		return [{ rule: 'period-moved', path: table.path, text }];
	});
}

function largestFigure(totals: TableTotals, period: string): [string | undefined, number] {
	const sums = totals.by.get(byPeriod)?.get(period)?.sums ?? [];
	const most = Math.max(...sums);
	return [totals.figures[sums.indexOf(most)], most];
}

function movedTotals({ table, tolerance, before, after }: Editions): Finding[] {
	const periods = periodsOf(before);
	const closed = tolerance.openPeriods === 0 ? periods : periods.slice(0, -tolerance.openPeriods);
	const found: Finding[] = [];
	const filled = before.figures.filter((column) =>
		periods.some((period) => sumOf(before, byPeriod, period, column) > 0)
	);
	for (const period of periods) {
		if (!after.by.get(byPeriod)?.has(period)) continue;
		for (const column of filled) {
			const [old, now] = [before, after].map((totals) => sumOf(totals, byPeriod, period, column));
			if (old === undefined || now === undefined) continue;
			const change = Math.abs(now - old);
			const isFar = closed.includes(period)
				? change > tolerance.amount && change > tolerance.share * old
				: change > 5 * tolerance.amount && Math.max(now, old) > openFactor * Math.min(now, old) && old > 0;
			if (!isFar) continue;
			const other = swappedWith(before, after, period, column);
			const words = other === undefined ? timesAsMuch(old, now) : `, as ${other} did,`;
			found.push({
				rule: other === undefined ? 'total-moved' : 'columns-swapped',
				path: table.path,
				text: `${column} of ${period} adds up to ${figure(now)}${words} and to ${figure(old)} in the present snapshot, plausible is a change of ${tolerance.share * 100} %`
			});
		}
	}
	return found.sort((a, b) => Number(b.rule === 'columns-swapped') - Number(a.rule === 'columns-swapped'));
}

/** The column whose figures now stand in `column`, and the other way round. */
function swappedWith(
	before: TableTotals,
	after: TableTotals,
	period: string,
	column: string
): string | undefined {
	const sum = (totals: TableTotals, name: string) => sumOf(totals, byPeriod, period, name);
	return before.figures.find(
		(other) =>
			other !== column &&
			sum(after, column) > 0 &&
			sum(after, column) === sum(before, other) &&
			sum(after, other) === sum(before, column)
	);
}

/** An origin or host whose figures end in an earlier period than in the present snapshot. */
function endedSeries(
	{ table, tolerance, after }: Editions,
	present: readonly Line[],
	fresh: readonly Line[]
): Finding[] {
	if (tolerance.every === 'irregular') return [];
	const anatomy = anatomyOf(table, tolerance);
	const lastOf = (lines: readonly Line[], at: number) => {
		const last = new Map<string, { period: string; people: number }>();
		for (const line of lines) {
			const [group, period] = [line.cells[at] ?? '', anatomy.periodOf(line)];
			const people = anatomy.figures.reduce((sum, figureAt) => sum + Number(line.cells[figureAt.at]), 0);
			const before = last.get(group);
			if (people === 0 || (before && before.period > period)) continue;
			last.set(group, { period, people: people + (before?.period === period ? before.people : 0) });
		}
		return last;
	};
	const covered = after.by.get(byPeriod);
	return anatomy.groups.flatMap(({ column, at }) => {
		const now = lastOf(fresh, at);
		return [...lastOf(present, at)].flatMap(([group, { period, people }]): Finding[] => {
			const end = now.get(group)?.period ?? '';
			if (end >= period || !covered?.has(period) || people <= tolerance.amount) return [];
			const text = `${column} ${group} ends in ${end || 'no period'} and in ${period}, with ${figure(people)}, in the present snapshot`;
			return [{ rule: 'cut-short', path: table.path, text }];
		});
	});
}

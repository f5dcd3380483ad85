import type { Line } from '../../lib/csv.js';
import { nextMonth } from '../../lib/fields.js';
import type { SnapshotTable, Tolerance } from '../types.js';
import { figure, listed, type Finding, type RuleName } from './finding.js';
import { anatomyOf, byPeriod, periodsOf, sumOf, totalsOf, type TableTotals } from './totals.js';

/** The last period may have fewer rows than the one before: at most this share and number. */
const fewestRows = 0.75;
const maxLostRows = 20;

/**
 * Reasons to doubt a table that the table itself gives: a year that lies in the future or is missing, a column that jumps,
 * months without anybody at the end. Run when a snapshot is written and before every build.
 * @param retrieved YYYY-MM-DD: no period begins after this day.
 */
export function internalFindings(
	table: SnapshotTable,
	lines: readonly Line[],
	tolerance: Tolerance,
	retrieved: string
): Finding[] {
	if (tolerance.every === 'irregular') return [];
	const totals = totalsOf(anatomyOf(table, tolerance), lines);
	const periods = periodsOf(totals).filter((period) => period !== '');
	const found: Finding[] = [];
	const doubt = (rule: RuleName, text: string) => found.push({ rule, path: table.path, text });

	const last = periods.at(-1) ?? '';
	const today = retrieved.slice(0, last.length);
	if (last > today) doubt('future', `it holds figures of ${last} and was fetched on ${retrieved}`);
	for (const text of gaps(periods, tolerance)) doubt('period-missing', text);
	for (const [rule, text] of jumps(totals, periods, tolerance)) doubt(rule, text);
	for (const text of outOfRange(totals, last, tolerance)) doubt('total-out-of-range', text);
	const [now, before] = periods
		.slice(-2)
		.reverse()
		.map((period) => rowsOf(totals, period));
	if (before !== undefined && now !== undefined && now < before * fewestRows && before - now > maxLostRows) {
		doubt('fewer-rows', `${last} has ${figure(now)} rows and the period before ${figure(before)}`);
	}
	const empty = tolerance.every === 'month' ? emptyAtTheEnd(totals, periods) : [];
	if (empty.length > 0) {
		doubt(
			'empty-months',
			`nobody is counted in ${listed(empty)}, the last of its months: perhaps they are not yet reported`
		);
	}
	return found;
}

function rowsOf(totals: TableTotals, period: string): number {
	return totals.by.get(byPeriod)?.get(period)?.rows ?? 0;
}

function gaps(periods: readonly string[], { every, gaps: declared = [] }: Tolerance): string[] {
	return periods.slice(1).flatMap((period, index) => {
		const before = periods[index] ?? '';
		const due = every === 'year' ? String(Number(before) + 1) : nextMonth(`${before}-01`).slice(0, 7);
		const isDeclared = declared.some(({ from, to }) => due >= from && due <= to && period > to);
		return period === due || isDeclared ? [] : [`${due} is missing: ${period} follows ${before}`];
	});
}

/** Columns that change by a large factor from one period to the next, or that are blank in one. */
function jumps(
	totals: TableTotals,
	periods: readonly string[],
	{ jump = {} }: Tolerance
): [RuleName, string][] {
	return Object.entries(jump).flatMap(([column, { factor, from }]) => {
		const sums = periods.map((period) => sumOf(totals, byPeriod, period, column));
		return sums.slice(1).flatMap((now, index): [RuleName, string][] => {
			const before = sums[index] ?? 0;
			const [was, is] = [periods[index] ?? '', periods[index + 1] ?? ''];
			if (Math.max(now, before) < from) return [];
			if (now === 0)
				return [['blank-column', `${column} is empty in ${is} and adds up to ${figure(before)} in ${was}`]];
			const isFirst = sums.slice(0, index + 1).every((sum) => sum === 0);
			if (isFirst || (now <= before * factor && before <= now * factor)) return [];
			return [
				[
					'jump',
					`${column} adds up to ${figure(now)} in ${is} and to ${figure(before)} in ${was}, plausible is a factor of ${factor}`
				]
			];
		});
	});
}

function outOfRange(totals: TableTotals, last: string, { lastTotal = {} }: Tolerance): string[] {
	return Object.entries(lastTotal).flatMap(([column, [least, most]]) => {
		const sum = sumOf(totals, byPeriod, last, column);
		return sum >= least && sum <= most
			? []
			: [`${column} of ${last} adds up to ${figure(sum)}, plausible is ${figure(least)} to ${figure(most)}`];
	});
}

function emptyAtTheEnd(totals: TableTotals, periods: readonly string[]): string[] {
	const isEmpty = (period: string) =>
		(totals.by.get(byPeriod)?.get(period)?.sums ?? []).every((sum) => sum === 0);
	const lastFull = periods.findLastIndex((period) => !isEmpty(period));
	return periods.slice(lastFull + 1);
}

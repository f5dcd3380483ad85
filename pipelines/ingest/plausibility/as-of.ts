import type { Line } from '../../lib/csv.js';
import type { ReadSource, SnapshotTable, Tolerance } from '../types.js';
import type { Finding } from './finding.js';
import { anatomyOf } from './totals.js';

/** Columns that state the last day of a row, so that the day of its source follows from them. */
const lastDays = ['period_end', 'as_of', 'first_seen'];

/** Sources that are as of another day, month or year than the last of their rows. */
export function asOfFindings(
	table: SnapshotTable,
	lines: readonly Line[],
	tolerance: Tolerance,
	sources: readonly Pick<ReadSource, 'id' | 'as_of'>[]
): Finding[] {
	const columns = Object.keys(table.fields);
	const dated = lastDays.find((column) => columns.includes(column));
	const column = dated ?? anatomyOf(table, tolerance).period;
	if (column === null) return [];
	const length = dated ? 10 : tolerance.every === 'month' ? 7 : 4;
	const at = columns.indexOf(column);
	const sourceAt = columns.indexOf('source_id');
	return sources.flatMap(({ id, as_of: asOf }): Finding[] => {
		const own = sourceAt < 0 ? lines : lines.filter(({ cells }) => cells[sourceAt] === id);
		const last = own.reduce(
			(latest, { cells }) => ((cells[at] ?? '') > latest ? (cells[at] ?? '') : latest),
			''
		);
		const period = last.slice(0, length);
		if (period === '' || asOf?.slice(0, length) === period) return [];
		if (asOf === null && tolerance.every === 'irregular') return [];
		const text = `${id} is as of ${asOf ?? 'no day'}, but its last figures are of ${period}`;
		return [{ rule: 'as-of-differs', path: table.path, text }];
	});
}

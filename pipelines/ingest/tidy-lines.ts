import type { Line } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { cellProblem, type FieldContext } from '../lib/fields.js';
import type { SnapshotTable } from './types.js';

/**
 * Checks that cells match their kinds, keys are unique and periods end after they start. Runs when a snapshot is written and
 * before every build.
 * @throws DataFailure naming file, row and rule.
 */
export function checkTidyLines(
	table: SnapshotTable,
	file: string,
	lines: readonly Line[],
	context: FieldContext
): void {
	const columns = Object.keys(table.fields);
	const fields = Object.entries(table.fields).map(([column, kind], index) => ({
		column,
		kind,
		index,
		good: new Set<string>()
	}));
	for (const { number, cells } of lines) {
		for (const { column, kind, index, good } of fields) {
			const text = cells[index] ?? '';
			if (good.has(text)) continue;
			const problem = cellProblem(kind, text, context);
			if (problem) throw new DataFailure(file, number, `"${text}" in ${column} ${problem[0]}`, problem[1]);
			good.add(text);
		}
	}
	assertDistinctKeys(table, file, lines, columns);
	assertPeriodsRunForwards(file, lines, columns);
}

/** Lines in ascending key order are distinct; only others need a set of the keys seen. */
function assertDistinctKeys(
	table: SnapshotTable,
	file: string,
	lines: readonly Line[],
	columns: readonly string[]
): void {
	const places = table.key.map((column) => columns.indexOf(column));
	const ascends = (before: Line, after: Line) => {
		for (const place of places) {
			const left = before.cells[place] ?? '';
			const right = after.cells[place] ?? '';
			if (left !== right) return left < right;
		}
		return false;
	};
	if (lines.every((line, index) => index === 0 || ascends(lines[index - 1] ?? line, line))) return;
	const seen = new Map<string, number | string>();
	for (const { number, cells } of lines) {
		const key = places.map((place) => cells[place] ?? '').join(', ');
		const first = seen.get(key);
		if (first !== undefined) {
			throw new DataFailure(
				file,
				number,
				`the key ${table.key.join(', ')} = ${key} already stands in ${typeof first === 'number' ? `row ${first}` : first}`,
				'Keep one of the two rows'
			);
		}
		seen.set(key, number);
	}
}

function assertPeriodsRunForwards(file: string, lines: readonly Line[], columns: readonly string[]): void {
	const [from, to] = [columns.indexOf('period_start'), columns.indexOf('period_end')];
	if (from < 0 || to < 0) return;
	for (const { number, cells } of lines) {
		const [start, end] = [cells[from], cells[to]];
		if (start && end && end < start) {
			const rule = `period_end ${end} is before period_start ${start}`;
			throw new DataFailure(file, number, rule, 'Correct the dates');
		}
	}
}

/** Sorted by key, code point order, so that a diff between snapshots shows only what a release changed. */
export function sortByKey<T extends Readonly<Record<string, string>>>(
	table: SnapshotTable,
	records: readonly T[]
): T[] {
	return [...records].sort((a, b) => {
		for (const column of table.key) {
			const [left, right] = [a[column] ?? '', b[column] ?? ''];
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	});
}

import { DataFailure } from '../lib/failure.js';
import { cellProblem, type FieldContext } from '../lib/fields.js';
import type { Row } from '../lib/csv.js';
import type { SnapshotTable } from './reader.js';

/** Every cell has its kind, no key occurs twice, periods do not run backwards. Used when writing a snapshot and before every build. */
export function checkTidyRows(
	table: SnapshotTable,
	file: string,
	rows: readonly Row[],
	context: FieldContext
): void {
	const fields = Object.entries(table.fields).map(([column, kind]) => ({
		column,
		kind,
		good: new Set<string>()
	}));
	const seen = new Map<string, number>();
	for (const { line, cells } of rows) {
		for (const { column, kind, good } of fields) {
			const text = cells[column] ?? '';
			if (good.has(text)) continue;
			const problem = cellProblem(kind, text, context);
			if (problem) throw new DataFailure(file, line, `"${text}" in ${column} ${problem[0]}`, problem[1]);
			good.add(text);
		}
		const key = keyOf(table, cells);
		const first = seen.get(key);
		if (first !== undefined) {
			throw new DataFailure(
				file,
				line,
				`the key ${table.key.join(', ')} = ${key} already stands in row ${first}`,
				'Keep one of the two rows'
			);
		}
		seen.set(key, line);
		const [start, end] = [cells['period_start'], cells['period_end']];
		if (start && end && end < start) {
			throw new DataFailure(
				file,
				line,
				`period_end ${end} is before period_start ${start}`,
				'Correct the dates'
			);
		}
	}
}

export function keyOf(table: SnapshotTable, cells: Readonly<Record<string, string>>): string {
	return table.key.map((column) => cells[column] ?? '').join(', ');
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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, readCsv, type Line } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { sha256 } from '../../lib/files.js';
import type { SnapshotTable, Tolerance } from '../types.js';
import { timesAsMuch } from './cells.js';
import { figure } from './finding.js';
import { anatomyOf, byPeriod, totalsOf, type Anatomy, type TableTotals } from './totals.js';

const wholeFile = 'whole file';

/** Control totals of a snapshot stand at the same path below this folder. */
export function controlPath(table: SnapshotTable): string {
	return `control/${table.path}`;
}

/** Rows and sums by period and by place, and the hash of the file: what a snapshot held when it was taken. */
export function controlTotals(
	table: SnapshotTable,
	lines: readonly Line[],
	tolerance: Tolerance,
	text: string
): string {
	const totals = totalsOf(anatomyOf(table, tolerance), lines);
	const records = [...totals.by].flatMap(([by, groups]) =>
		[...groups].sort().map(([group, { rows, sums }]) => ({
			by,
			group,
			rows: String(rows),
			...Object.fromEntries(totals.figures.map((column, index) => [column, String(sums[index])]))
		}))
	);
	const hash = { by: wholeFile, group: sha256(text), rows: String(lines.length) };
	return formatCsv(['by', 'group', 'rows', ...totals.figures], [...records, hash]);
}

/**
 * Compares a snapshot with the totals it had when it was taken.
 * @throws DataFailure naming the period, the place and, where it follows from both, the row that was changed.
 */
export function checkControl(
	data: string,
	table: SnapshotTable,
	lines: readonly Line[],
	tolerance: Tolerance
): void {
	const path = join(data, controlPath(table));
	const file = `data/${table.path}`;
	const again =
		'Restore the file, or take the snapshot again; after a merge, count it: npm run data:snapshot -- <source> --recount';
	if (!existsSync(path)) {
		throw new DataFailure(file, null, `its control totals are missing (data/${controlPath(table)})`, again);
	}
	const text = readFileSync(join(data, table.path), 'utf8');
	if (readFileSync(path, 'utf8').includes(sha256(text))) return;

	const anatomy = anatomyOf(table, tolerance);
	const totals = totalsOf(anatomy, lines);
	const expected = readControl(path, controlPath(table), totals.figures);
	const changes = [...totals.by.keys()].flatMap((by) => changesOf(by, expected, totals));
	const first = changes.find(({ by }) => by === byPeriod) ?? changes[0];
	if (!first) {
		throw new DataFailure(
			file,
			null,
			'a cell was changed since the snapshot was taken, though no total was',
			again
		);
	}
	const row = changedRow(anatomy, lines, changes);
	const others = changes.filter(({ by }) => by !== first.by).slice(0, 2);
	const places = others.map((change) => `; ${change.by} ${change.group}: ${wordsOf(change)}`).join('');
	throw new DataFailure(
		file,
		row ?? (first.group === '' ? null : `${first.by === byPeriod ? '' : `${first.by} `}${first.group}`),
		`${wordsOf(first)} when the snapshot was taken${places}`,
		again
	);
}

interface Change {
	readonly by: string;
	readonly group: string;
	readonly column: string;
	readonly before: number;
	readonly after: number;
}

function wordsOf({ column, before, after }: Change): string {
	return column === 'rows'
		? `it has ${figure(after)} rows and had ${figure(before)}`
		: `${column} adds up to ${figure(after)}${timesAsMuch(before, after)} and did to ${figure(before)}`;
}

/** Largest change first. */
function changesOf(by: string, expected: TableTotals, totals: TableTotals): Change[] {
	const [old, now] = [expected.by.get(by), totals.by.get(by)];
	const groups = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
	const changes = [...groups].flatMap((group) => {
		const [before, after] = [old?.get(group), now?.get(group)];
		const rows = { by, group, column: 'rows', before: before?.rows ?? 0, after: after?.rows ?? 0 };
		const sums = totals.figures.map((column, index) => ({
			by,
			group,
			column,
			before: before?.sums[index] ?? 0,
			after: after?.sums[index] ?? 0
		}));
		return [...sums, rows].filter((change) => change.before !== change.after);
	});
	return changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

/** The only row of all groups that changed, if one cell was changed. */
function changedRow(
	anatomy: Anatomy,
	lines: readonly Line[],
	changes: readonly Change[]
): number | string | undefined {
	const groupsOf = (by: string) =>
		new Set(changes.filter((change) => change.by === by).map(({ group }) => group));
	const periods = groupsOf(byPeriod);
	const rows = lines.filter(
		(line) =>
			periods.has(anatomy.periodOf(line)) &&
			anatomy.groups.every(({ column, at }) => groupsOf(column).has(line.cells[at] ?? ''))
	);
	return rows.length === 1 ? rows[0]?.number : undefined;
}

function readControl(path: string, file: string, figures: readonly string[]): TableTotals {
	const by = new Map<string, Map<string, { rows: number; sums: number[] }>>();
	for (const { cells } of readCsv(path, `data/${file}`, ['by', 'group', 'rows', ...figures]).rows) {
		const grouping = cells['by'] ?? '';
		if (grouping === wholeFile) continue;
		const groups = by.get(grouping) ?? new Map<string, { rows: number; sums: number[] }>();
		groups.set(cells['group'] ?? '', {
			rows: Number(cells['rows']),
			sums: figures.map((column) => Number(cells[column]))
		});
		by.set(grouping, groups);
	}
	return { figures, by };
}

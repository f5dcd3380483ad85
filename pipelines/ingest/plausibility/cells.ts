import type { Line } from '../../lib/csv.js';
import type { SnapshotTable, Tolerance } from '../types.js';
import { figure, type Finding } from './finding.js';
import { anatomyOf, type Anatomy } from './totals.js';

/** A cell changes little between editions: at most by this factor … */
const cellFactor = 5;
/** … or by this many times the tolerated amount. */
const cellAmounts = 5;

/** Cells that grow from one period to the next as no count of people does, such as a digit too many. */
export function spikes(table: SnapshotTable, lines: readonly Line[], tolerance: Tolerance): Finding[] {
	const { spike } = tolerance;
	if (!spike) return [];
	const anatomy = anatomyOf(table, tolerance);
	const found: Finding[] = [];
	for (const { column, at } of anatomy.figures) {
		const series = new Map<string, { line: Line; value: number }[]>();
		for (const line of lines) {
			const value = Number(line.cells[at]);
			if (value < spike.from) continue;
			const name = anatomy.groups.map((group) => line.cells[group.at]).join(' ');
			series.set(name, [...(series.get(name) ?? []), { line, value }]);
		}
		for (const [name, cells] of series) {
			const ordered = [...cells].sort((a, b) =>
				anatomy.periodOf(a.line) < anatomy.periodOf(b.line) ? -1 : 1
			);
			ordered.slice(1).forEach(({ line, value }, index) => {
				const before = ordered[index];
				if (!before || value <= before.value * spike.factor || !follow(anatomy, before.line, line)) return;
				found.push({
					rule: 'jump',
					path: table.path,
					row: line.number,
					text: `${column} of ${name} is ${figure(value)} in ${anatomy.periodOf(line)} and ${figure(before.value)} in ${anatomy.periodOf(before.line)}, plausible is a factor of ${spike.factor}`
				});
			});
		}
	}
	return found;
}

function follow(anatomy: Anatomy, before: Line, after: Line): boolean {
	const months = (line: Line) => {
		const [year = '', month = '1'] = anatomy.periodOf(line).split('-');
		return Number(year) * 12 + Number(month);
	};
	const length = anatomy.periodOf(after).length === 7 ? 1 : 12;
	return months(after) - months(before) <= length;
}

/** Differences between two tables, row by row. */
export interface RowChanges {
	readonly added: number;
	readonly changed: number;
	/** Rows of the present table that the new one lacks. */
	readonly gone: readonly Line[];
	/** Cells that moved too far or vanished, largest first. */
	readonly cells: readonly Finding[];
}

/** Compares rows that share a key, apart from the source that they name. */
export function changedRows(
	table: SnapshotTable,
	present: readonly Line[],
	fresh: readonly Line[],
	tolerance: Tolerance
): RowChanges {
	const columns = Object.keys(table.fields);
	const key = table.key.filter((column) => column !== 'source_id').map((column) => columns.indexOf(column));
	const nameOf = ({ cells }: Line) => key.map((at) => cells[at]).join(' ');
	const sourceAt = columns.indexOf('source_id');
	const figures = anatomyOf(table, tolerance).figures;
	const before = new Map(present.map((line) => [nameOf(line), line]));
	const moved: { size: number; finding: Finding }[] = [];
	let [added, changed] = [0, 0];
	for (const line of fresh) {
		const name = nameOf(line);
		const old = before.get(name);
		before.delete(name);
		if (!old) added++;
		else if (old.cells.some((cell, at) => at !== sourceAt && cell !== line.cells[at])) {
			changed++;
			for (const { column, at } of figures) {
				const [was, is] = [Number(old.cells[at]), Number(line.cells[at])];
				if (!isFar(was, is, tolerance)) continue;
				const text = `${column} of ${name} is ${figure(is)}${timesAsMuch(was, is)} and ${figure(was)} in the present snapshot`;
				moved.push({
					size: Math.abs(is - was),
					finding: { rule: 'cell-moved', path: table.path, row: line.number, text }
				});
			}
		}
	}
	const gone = [...before.values()];
	for (const line of gone) {
		const [largest] = figures
			.map(({ column, at }) => ({ column, was: Number(line.cells[at]) }))
			.sort((a, b) => b.was - a.was);
		if (!largest || !isFar(largest.was, 0, tolerance)) continue;
		const text = `${nameOf(line)} is missing and has ${figure(largest.was)} ${largest.column} in the present snapshot`;
		moved.push({ size: largest.was, finding: { rule: 'fewer-rows', path: table.path, text } });
	}
	moved.sort((a, b) => b.size - a.size);
	return { added, changed, gone, cells: moved.map(({ finding }) => finding) };
}

function isFar(was: number, is: number, { amount }: Tolerance): boolean {
	if (Math.abs(is - was) <= cellAmounts * amount) return false;
	return Math.max(was, is) >= cellFactor * Math.max(Math.min(was, is), 1) && was > 0;
}

/** ", ten times as much," where that is what happened. */
export function timesAsMuch(was: number, is: number): string {
	if (was <= 0 || is <= 0) return '';
	for (const [factor, words] of [
		[10, 'ten'],
		[100, 'a hundred'],
		[1000, 'a thousand']
	] as const) {
		if (Math.abs(is / was / factor - 1) < 0.02) return `, ${words} times as much,`;
		if (Math.abs(was / is / factor - 1) < 0.02) return `, ${words} times less,`;
	}
	return '';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Cells = Readonly<Record<string, string>>;

/** Rows of one of the project's snapshots, as the base of a file in its publisher's format. */
export function snapshotRows(path: string): Cells[] {
	return parse(readFileSync(join(import.meta.dirname, '../../../data', path)), { columns: true });
}

/** The text with the lines that `change` returns; null leaves a line out. */
export function changeLines(text: string, change: (line: string, index: number) => string | null): string {
	const lines = text.split('\n');
	return lines.flatMap((line, index) => (line === '' ? [line] : (change(line, index) ?? []))).join('\n');
}

/** Multiplies a cell of figures; blanks and marks stay. */
export function times(cell: string, factor: number): string {
	return /^\d+$/.test(cell.trim())
		? cell.replace(/\d+/, (digits) => String(Math.round(Number(digits) * factor)))
		: cell;
}

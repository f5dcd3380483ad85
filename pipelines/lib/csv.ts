import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DataFailure } from './failure.js';

/** One line of a table file: its cells by column name, and its line number for messages (the header is line 1). */
export interface Row {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

export interface CsvFile {
	/** The name used in messages. */
	readonly file: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

/** A line with its cells in the order of the columns. */
export interface Line {
	/** The line of the file; words such as "page 2, item 7" in a file without lines. */
	readonly number: number | string;
	readonly cells: readonly string[];
}

interface FileLine extends Line {
	readonly number: number;
}

/**
 * Reads a comma-separated file whose header must be exactly `columns`, in that order.
 * Cells stay text: the literal `NA` is a code in several sources and never becomes a blank.
 */
export function readCsv(path: string, file: string, columns: readonly string[], advice?: string): CsvFile {
	const rows = readCsvLines(path, file, columns, advice).map(({ number, cells }): Row => {
		const byName: Record<string, string> = {};
		columns.forEach((column, index) => (byName[column] = cells[index] ?? ''));
		return { line: number, cells: byName };
	});
	return { file, columns, rows };
}

/** Like `readCsv`, without column names on the cells, which is faster for long files. */
export function readCsvLines(
	path: string,
	file: string,
	columns: readonly string[],
	advice = 'The format changed or a column was renamed: correct the file or its reader'
): readonly FileLine[] {
	const [header, ...lines] = readAllLines(path, file);
	if (header?.cells.join() !== columns.join()) {
		throw new DataFailure(
			file,
			1,
			`the header is "${header?.cells.join() ?? ''}" but must be "${columns.join()}"`,
			advice
		);
	}
	const odd = lines.find(({ cells }) => cells.length !== columns.length);
	if (odd) {
		throw new DataFailure(
			file,
			odd.number,
			`the line has ${odd.cells.length} cells and the header ${columns.length}`,
			'Repair the line'
		);
	}
	return lines;
}

/** All lines of a comma-separated file, whatever their number of cells; blank lines are left out. */
export function readAllLines(path: string, file: string): readonly FileLine[] {
	if (!existsSync(path)) {
		throw new DataFailure(file, null, 'the file is missing', 'Restore it or take the snapshot again');
	}
	const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	return text.includes('"') ? parseQuoted(text, file) : splitPlain(text);
}

/** For files without quotes, for which splitting is ten times faster than parsing. */
function splitPlain(text: string): FileLine[] {
	const lines: FileLine[] = [];
	const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
	unix.split('\n').forEach((line, index) => {
		if (line !== '') lines.push({ number: index + 1, cells: line.split(',') });
	});
	return lines;
}

function parseQuoted(text: string, file: string): FileLine[] {
	try {
		const options = { info: true, relax_column_count: true, skip_empty_lines: true } as const;
		const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
		return parsed.map(({ record, info }) => ({ number: info.lines, cells: record }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error['lines'] === 'number' ? error['lines'] : null;
		throw new DataFailure(file, line, `the line cannot be read (${error.code})`, 'Repair the line');
	}
}

/** Comma-separated text, one header line, `\n` line ends. */
export function formatCsv(
	columns: readonly string[],
	records: readonly Readonly<Record<string, string>>[]
): string {
	return stringify([
		columns.slice(),
		...records.map((record) => columns.map((column) => record[column] ?? ''))
	]);
}

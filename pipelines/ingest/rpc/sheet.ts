import { DataFailure } from '../../lib/failure.js';

export interface PrintedRow {
	/** Line of the sheet, for messages. */
	readonly line: number;
	readonly name: string;
	readonly total: number;
	/** October to September. */
	readonly months: readonly number[];
}

export interface FiscalYearSheet {
	readonly fiscalYear: number;
	/** The last day that the workbook covers, YYYY-MM-DD. */
	readonly asOf: string;
	readonly nationalities: readonly PrintedRow[];
	readonly grandTotal: PrintedRow;
}

const monthNames = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'];

/**
 * One sheet of the workbook. The position of the header varies with ceilings and empty lines, so the reader searches for it.
 * @throws DataFailure unless the nationalities sum to every printed regional and grand total, month by month.
 */
export function readFiscalYearSheet(
	file: string,
	sheet: string,
	lines: readonly (readonly unknown[])[]
): FiscalYearSheet {
	const where = `${file}, sheet ${sheet}`;
	assertTitle(where, lines);
	const headerAt = lines.findIndex((line) => line.includes('OCT'));
	const header = lines[headerAt] ?? [];
	const first = header.indexOf('OCT');
	if (
		headerAt < 0 ||
		monthNames.some((name, index) => header[first + index] !== name) ||
		header[first - 1] !== 'to the U.S.'
	) {
		throw new DataFailure(
			where,
			null,
			'no header line with a yearly total and the months OCT to SEP was found',
			'The layout changed: look at the sheet and adapt the reader'
		);
	}
	const nationalities: PrintedRow[] = [];
	let region: PrintedRow[] = [];
	for (const [index, cells] of lines.slice(headerAt + 1).entries()) {
		const name = typeof cells[1] === 'string' ? cells[1].trim() : '';
		if (name === '') continue;
		const row = readRow(where, headerAt + index + 2, name, cells.slice(first - 1, first + 12));
		if (name === 'Grand Totals') {
			assertAddsUp(where, nationalities, row);
			return { fiscalYear: Number(sheet), asOf: readAsOf(where, lines), nationalities, grandTotal: row };
		}
		if (name.startsWith('Total ')) {
			assertAddsUp(where, region, row);
			region = [];
			continue;
		}
		nationalities.push(row);
		region.push(row);
	}
	throw new DataFailure(where, null, 'the line of grand totals is missing', 'Take a complete workbook');
}

/** Other workbooks of the centre have the same layout, such as that of Special Immigrant Visas. */
function assertTitle(where: string, lines: readonly (readonly unknown[])[]): void {
	const title = lines
		.slice(0, 4)
		.flat()
		.find((cell) => typeof cell === 'string');
	if (typeof title === 'string' && /Summary of Refugee Admissions/i.test(title)) return;
	throw new DataFailure(
		where,
		null,
		`its title is "${String(title ?? '')
			.replaceAll(/\s+/g, ' ')
			.slice(0, 120)}" and not "Summary of Refugee Admissions"`,
		'Take the workbook "Refugee Admissions Report" of rpc.state.gov'
	);
}

function readRow(where: string, line: number, name: string, cells: readonly unknown[]): PrintedRow {
	const numbers = cells.map((cell) => {
		if (cell === null) return 0;
		if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 0) return cell;
		throw new DataFailure(
			where,
			line,
			`"${String(cell)}" for ${name} is not a whole number of people from 0`,
			'Look at the sheet: the figure or the layout changed'
		);
	});
	const [total = 0, ...months] = numbers;
	if (months.reduce((sum, value) => sum + value, 0) !== total) {
		throw new DataFailure(
			where,
			line,
			`the months of ${name} do not add up to the printed ${total}`,
			'Take the workbook again; if it is really so, ask the publisher'
		);
	}
	return { line, name, total, months };
}

function assertAddsUp(where: string, parts: readonly PrintedRow[], printed: PrintedRow): void {
	const columns = printed.months.map((value, month): [string, number, number] => [
		monthNames[month] ?? '',
		value,
		parts.reduce((sum, part) => sum + (part.months[month] ?? 0), 0)
	]);
	columns.push(['the year', printed.total, parts.reduce((sum, part) => sum + part.total, 0)]);
	const wrong = columns.find(([, value, sum]) => value !== sum);
	if (wrong) {
		throw new DataFailure(
			where,
			printed.line,
			`${printed.name} prints ${wrong[1]} for ${wrong[0]} and its nationalities add up to ${wrong[2]}`,
			'A row was lost or misread: look at the sheet'
		);
	}
}

function readAsOf(where: string, lines: readonly (readonly unknown[])[]): string {
	for (const cell of lines.slice(0, 8).flat()) {
		const match = typeof cell === 'string' ? /^as of (\d\d?)-([A-Za-z]+)-(\d{4})/.exec(cell.trim()) : null;
		if (!match) continue;
		const date = new Date(`${match[2]} ${match[1]}, ${match[3]} UTC`);
		if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
	}
	throw new DataFailure(where, null, 'no "as of" date was found above the table', 'Take a complete workbook');
}

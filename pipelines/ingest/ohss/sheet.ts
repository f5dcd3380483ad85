import { DataFailure } from '../../lib/failure.js';

/** Null for a letter: D withheld, X not applicable. */
export interface Cell {
	readonly value: number | null;
	readonly status: 'ok' | 'withheld' | 'not_applicable';
}

interface YearbookRow {
	readonly line: number;
	readonly name: string;
	readonly cells: readonly Cell[];
}

interface NationalityTable {
	readonly years: readonly number[];
	readonly total: YearbookRow;
	readonly nationalities: readonly YearbookRow[];
}

/** Rounding to tens changes a cell by at most 5. */
const roundingOfCell = 5;

/**
 * A table "by region and country of nationality": regions with their total, then countries with the same total, then notes.
 * @throws DataFailure unless regions and countries sum to the total within the error of rounding to tens.
 */
export function readNationalityTable(
	where: string,
	lines: readonly (readonly unknown[])[]
): NationalityTable {
	const headerAt = lines.findIndex((line) => line[0] === 'Region and country of nationality');
	const years = (lines[headerAt] ?? []).slice(1).map(Number);
	const regionAt = lines.findIndex((line) => line[0] === 'REGION');
	const countryAt = lines.findIndex((line) => line[0] === 'COUNTRY');
	if (headerAt < 0 || regionAt < headerAt || countryAt < regionAt || years.some((year) => !(year > 1979))) {
		throw new DataFailure(
			where,
			null,
			'no header with years, followed by REGION and COUNTRY, was found',
			'The layout changed: look at the sheet and adapt the reader'
		);
	}
	const block = (from: number, to: number): YearbookRow[] => {
		const rows: YearbookRow[] = [];
		for (const [index, line] of lines.slice(from, to).entries()) {
			if (line[1] === null || line[1] === undefined) break;
			rows.push(readRow(where, from + index + 1, line, years.length));
		}
		return rows;
	};
	const [regionTotal, ...regions] = block(regionAt + 1, countryAt);
	const [total, ...nationalities] = block(countryAt + 1, lines.length);
	if (regionTotal?.name !== 'Total' || total?.name !== 'Total') {
		throw new DataFailure(where, countryAt + 2, 'the line "Total" is missing', 'Take a complete workbook');
	}
	years.forEach((year, index) => {
		if (regionTotal.cells[index]?.value !== total.cells[index]?.value) {
			throw new DataFailure(
				where,
				total.line,
				`the two totals of ${year} differ`,
				'Take a complete workbook'
			);
		}
		assertAddsUp(where, year, index, regions, total);
		assertAddsUp(where, year, index, nationalities, total);
	});
	return { years, total, nationalities };
}

/** A table of one or more columns per year, without nationalities: year → figures. */
export function readYearTable(
	where: string,
	lines: readonly (readonly unknown[])[],
	columns: number
): ReadonlyMap<number, readonly Cell[]> {
	const byYear = new Map<number, readonly Cell[]>();
	for (const [index, line] of lines.entries()) {
		const year = typeof line[0] === 'number' ? line[0] : Number.NaN;
		if (year > 1979 && year < 2100) byYear.set(year, readRow(where, index + 1, line, columns).cells);
	}
	if (byYear.size === 0)
		throw new DataFailure(where, null, 'no line begins with a year', 'Look at the sheet');
	return byYear;
}

function readRow(where: string, line: number, cells: readonly unknown[], columns: number): YearbookRow {
	const name = String(cells[0] ?? '')
		.trim()
		.replace(/(?<=\D)\d$/, '');
	return {
		line,
		name,
		cells: cells.slice(1, columns + 1).map((cell): Cell => {
			if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 0)
				return { value: cell, status: 'ok' };
			if (cell === '-') return { value: 0, status: 'ok' };
			if (cell === 'D') return { value: null, status: 'withheld' };
			if (cell === 'X') return { value: null, status: 'not_applicable' };
			throw new DataFailure(
				where,
				line,
				`"${String(cell)}" for ${name} is neither a whole number from 0 nor D, X or -`,
				'Look at the sheet: the figure or the layout changed'
			);
		})
	};
}

/** A withheld part may be any number, so only an excess is an error. */
function assertAddsUp(
	where: string,
	year: number,
	index: number,
	parts: readonly YearbookRow[],
	total: YearbookRow
): void {
	const printed = total.cells[index]?.value ?? 0;
	const sum = parts.reduce((people, part) => people + (part.cells[index]?.value ?? 0), 0);
	const slack = roundingOfCell * (parts.length + 1);
	const withheld = parts.some((part) => part.cells[index]?.status === 'withheld');
	if (sum > printed + slack || (!withheld && sum < printed - slack)) {
		throw new DataFailure(
			where,
			total.line,
			`the total of ${year} is ${printed} and its parts add up to ${sum}, more apart than rounding allows`,
			'A row was lost or misread: look at the sheet'
		);
	}
}

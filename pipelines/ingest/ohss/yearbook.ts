import readWorkbook from 'read-excel-file/node';
import { DataFailure } from '../../lib/failure.js';
import type { FieldKind } from '../../lib/fields.js';
import type {
	ReadSource,
	ReaderInput,
	SnapshotContents,
	SnapshotReader,
	SnapshotTable,
	TidyRecord
} from '../types.js';
import { yearbookCode } from './names.js';
import { readNationalityTable, readYearTable, type Cell } from './sheet.js';

const cells: Readonly<Record<string, FieldKind>> = {
	/** Blank: the printed total of the year. */
	origin: 'origin?',
	value: 'people?',
	status: ['ok', 'withheld', 'not_applicable']
};

const refugeeArrivals: SnapshotTable = {
	path: 'ohss/refugee_arrivals.csv',
	fields: { fiscal_year: 'year', ...cells },
	key: ['fiscal_year', 'origin']
};

const asylumGranted: SnapshotTable = {
	path: 'ohss/asylum_granted.csv',
	fields: { kind: ['affirmative', 'defensive'], fiscal_year: 'year', ...cells },
	key: ['kind', 'fiscal_year', 'origin']
};

/** Yearbook workbook "refugees": tables 13 (years) and 14 (nationalities). */
export const refugeeArrivalsReader: SnapshotReader = {
	id: 'ohss-refugees',
	tables: [refugeeArrivals],
	async read(input) {
		const book = await openWorkbook(input);
		const totals = readYearTable(book.where('Table 13'), book.lines('Table 13'), 1);
		return {
			tables: [{ table: refugeeArrivals, records: nationalities(input, book, 'Table 14', {}, totals, 0) }],
			sources: [
				yearbookSource(
					'ohss-yearbook-refugees',
					'tables 13 and 14: refugee arrivals',
					'2024-11/2024_1108_ohss_yearbook_refugees_fy2023.xlsx',
					totals
				)
			]
		};
	}
};

/** Yearbook workbook "asylees": tables 16 (years), 17 (affirmative, by nationality) and 19 (defensive, by nationality). */
export const asylumGrantedReader: SnapshotReader = {
	id: 'ohss-asylees',
	tables: [asylumGranted],
	async read(input): Promise<SnapshotContents> {
		const book = await openWorkbook(input);
		const totals = readYearTable(book.where('Table 16'), book.lines('Table 16'), 3);
		return {
			tables: [
				{
					table: asylumGranted,
					records: [
						...nationalities(input, book, 'Table 17', { kind: 'affirmative' }, totals, 1),
						...nationalities(input, book, 'Table 19', { kind: 'defensive' }, totals, 2)
					]
				}
			],
			sources: [
				yearbookSource(
					'ohss-yearbook-asylees',
					'tables 16, 17 and 19: individuals granted asylum',
					'2024-10/2024_1002_ohss_yearbook_asylees_fy2023.xlsx',
					totals
				)
			]
		};
	}
};

interface Workbook {
	where(sheet: string): string;
	lines(sheet: string): readonly (readonly unknown[])[];
}

async function openWorkbook({ path, file }: ReaderInput): Promise<Workbook> {
	const sheets = await readWorkbook(path);
	return {
		where: (name) => `${file}, sheet ${name}`,
		lines(name) {
			const found = sheets.find(({ sheet }) => sheet === name);
			if (found) return found.data;
			throw new DataFailure(file, null, `the sheet ${name} is missing`, 'Take a complete workbook');
		}
	};
}

/** Nationalities of one sheet, and the printed totals of all years, including years without nationalities. */
function nationalities(
	{ codes }: ReaderInput,
	book: Workbook,
	sheet: string,
	same: TidyRecord,
	totals: ReadonlyMap<number, readonly Cell[]>,
	column: number
): TidyRecord[] {
	const where = book.where(sheet);
	const table = readNationalityTable(where, book.lines(sheet));
	const record = (year: number, origin: string, cell: Cell): TidyRecord => ({
		...same,
		fiscal_year: String(year),
		origin,
		value: cell.value === null ? '' : String(cell.value),
		status: cell.status
	});
	const records = [...totals].map(([year, figures]) => record(year, '', figureOf(where, figures, column)));
	table.years.forEach((year, index) => {
		const printed = totals.get(year)?.[column]?.value;
		if (printed !== table.total.cells[index]?.value) {
			throw new DataFailure(
				where,
				table.total.line,
				`the total of ${year} is not the ${printed ?? 'missing figure'} of the table of years`,
				'Take a complete workbook'
			);
		}
		for (const row of table.nationalities) {
			const origin = yearbookCode(row.name, codes.countryNamed);
			if (origin === undefined) {
				throw new DataFailure(
					where,
					row.line,
					`the nationality "${row.name}" has no country code`,
					'Add the spelling to the names of this reader'
				);
			}
			records.push(record(year, origin, figureOf(where, row.cells, index)));
		}
	});
	return records;
}

function figureOf(where: string, figures: readonly Cell[], index: number): Cell {
	const cell = figures[index];
	if (cell) return cell;
	throw new DataFailure(where, null, 'a line is shorter than its header', 'Take a complete workbook');
}

function yearbookSource(
	id: string,
	tables: string,
	path: string,
	totals: ReadonlyMap<number, unknown>
): ReadSource {
	const lastYear = Math.max(...totals.keys());
	return {
		id,
		publisher: 'U.S. Department of Homeland Security, Office of Homeland Security Statistics',
		title: `Yearbook of Immigration Statistics ${lastYear}, ${tables}`,
		address: `https://ohss.dhs.gov/sites/default/files/${path}`,
		licence: 'Public domain (work of the U.S. government)',
		redistributable: true,
		vintage: `Yearbook ${lastYear}`,
		as_of: `${lastYear}-09-30`,
		rounding: 'Nearest ten: a printed 0 stands for 0 to 4, any other v for v − 5 to v + 4',
		grade: 'official'
	};
}

import readWorkbook from 'read-excel-file/node';
import { DataFailure } from '../../lib/failure.js';
import type { FieldKind } from '../../lib/fields.js';
import type {
	ReadSource,
	ReaderInput,
	SnapshotContents,
	SnapshotReader,
	SnapshotTable,
	TidyRecord,
	Tolerance
} from '../types.js';
import { placed } from '../places.js';
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

const tolerance: Tolerance = {
	every: 'year',
	openPeriods: 1,
	share: 0.02,
	amount: 200,
	jump: { value: { factor: 3, from: 20_000 } },
	lastTotal: { value: [5_000, 500_000] }
};

/** Titles by which the tables of the Yearbook are known; the numbers of tables change between editions. */
const titles = {
	'Table 13': /^refugee arrivals: fiscal years/i,
	'Table 14': /^refugee arrivals by region and country of nationality/i,
	'Table 16': /^individuals granted asylum affirmatively or defensively/i,
	'Table 17': /^individuals granted asylum affirmatively by region and country of nationality/i,
	'Table 19': /^individuals granted asylum defensively by region and country of nationality/i
} as const;
type TableName = keyof typeof titles;

/** Yearbook workbook "refugees": tables 13 (years) and 14 (nationalities). */
export const refugeeArrivalsReader: SnapshotReader = {
	id: 'ohss-refugees',
	tables: [refugeeArrivals],
	download: {
		kinds: ['workbook'],
		wanted: 'the Yearbook workbook of refugees (.xlsx, tables 13 and 14) of ohss.dhs.gov'
	},
	tolerance,
	async read(input) {
		const book = await openWorkbook(input, this.download.wanted);
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
	download: {
		kinds: ['workbook'],
		wanted: 'the Yearbook workbook of asylees (.xlsx, tables 16, 17 and 19) of ohss.dhs.gov'
	},
	tolerance,
	async read(input): Promise<SnapshotContents> {
		const book = await openWorkbook(input, this.download.wanted);
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
	where(sheet: TableName): string;
	/** @throws DataFailure when the sheet is missing or holds another table. */
	lines(sheet: TableName): readonly (readonly unknown[])[];
}

async function openWorkbook({ path, file }: ReaderInput, wanted: string): Promise<Workbook> {
	const sheets = await readWorkbook(path);
	return {
		where: (name) => `${file}, sheet ${name}`,
		lines(name) {
			const found = sheets.find(({ sheet }) => sheet === name);
			if (!found) {
				const names = sheets.map(({ sheet }) => sheet).join(', ');
				throw new DataFailure(
					file,
					null,
					`the sheet ${name} is missing, the sheets are ${names}`,
					`Wanted is ${wanted}`
				);
			}
			assertTitle(`${file}, sheet ${name}`, titles[name], found.data, wanted);
			return found.data;
		}
	};
}

function assertTitle(
	where: string,
	expected: RegExp,
	lines: readonly (readonly unknown[])[],
	wanted: string
): void {
	const texts = lines.slice(0, 6).map(([cell]) => (typeof cell === 'string' ? cell.trim() : ''));
	if (texts.some((text) => expected.test(text))) return;
	const found = texts.find((text) => text.includes(' ') && !/^(return to|table \d)/i.test(text));
	throw new DataFailure(where, null, `it holds "${found ?? texts.join(' ')}"`, `Wanted is ${wanted}`);
}

/** Nationalities of one sheet, and the printed totals of all years, including years without nationalities. */
function nationalities(
	{ codes }: ReaderInput,
	book: Workbook,
	sheet: TableName,
	same: TidyRecord,
	totals: ReadonlyMap<number, readonly Cell[]>,
	column: number
): TidyRecord[] {
	const where = book.where(sheet);
	const table = readNationalityTable(where, book.lines(sheet));
	const record = (year: number, origin: string, cell: Cell, line?: number): TidyRecord => {
		const tidy = {
			...same,
			fiscal_year: String(year),
			origin,
			value: cell.value === null ? '' : String(cell.value),
			status: cell.status
		};
		return line === undefined ? tidy : placed(tidy, `sheet ${sheet}, row ${line}`);
	};
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
			records.push(record(year, origin, figureOf(where, row.cells, index), row.line));
		}
	});
	return records;
}

function figureOf(where: string, figures: readonly Cell[], index: number): Cell {
	const cell = figures[index];
	if (cell) return cell;
	throw new DataFailure(where, null, 'a line is shorter than its header', 'Take a complete workbook');
}

/** The edition whose files' addresses are known. */
const yearOfPaths = 2023;

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
		address: `https://ohss.dhs.gov/${lastYear === yearOfPaths ? `sites/default/files/${path}` : 'topics/immigration/yearbook'}`,
		licence: 'Public domain (work of the U.S. government)',
		redistributable: true,
		vintage: `Yearbook ${lastYear}`,
		as_of: `${lastYear}-09-30`,
		rounding: 'Nearest ten: a printed 0 stands for 0 to 4, any other v for v − 5 to v + 4',
		grade: 'official'
	};
}

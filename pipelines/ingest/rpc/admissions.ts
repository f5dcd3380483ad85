import readWorkbook from 'read-excel-file/node';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd } from '../../lib/fields.js';
import { placed } from '../places.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { nationalityCode } from './names.js';
import { readFiscalYearSheet, type FiscalYearSheet, type PrintedRow } from './sheet.js';

const rpcAdmissions: SnapshotTable = {
	path: 'rpc/admissions_monthly.csv',
	fields: { fiscal_year: 'year', origin: 'origin', period_start: 'date', value: 'people' },
	key: ['fiscal_year', 'origin', 'period_start']
};

/** As printed: one figure per nationality and fiscal year, one grand total (blank origin) per month and fiscal year. */
const rpcPrintedTotals: SnapshotTable = {
	path: 'rpc/printed_totals.csv',
	fields: {
		fiscal_year: 'year',
		origin: 'origin?',
		period_start: 'date',
		period_end: 'date',
		value: 'people'
	},
	key: ['fiscal_year', 'origin', 'period_start', 'period_end']
};

/** The workbook "Refugee Admissions Report": a sheet per fiscal year, nationality by month. */
export const rpcAdmissionsReader: SnapshotReader = {
	id: 'rpc-admissions',
	tables: [rpcAdmissions, rpcPrintedTotals],
	download: {
		kinds: ['workbook'],
		wanted: 'the workbook "Refugee Admissions Report as of …" (.xlsx) of rpc.state.gov, of any month'
	},
	tolerance: {
		every: 'month',
		openPeriods: 1,
		share: 0.005,
		amount: 200,
		spike: { factor: 8, from: 1_000 }
	},
	async read({ path, file, codes }) {
		const book = await readWorkbook(path);
		const sheets = book
			.filter(({ sheet }) => /^\d{4}$/.test(sheet))
			.map(({ sheet, data }) => readFiscalYearSheet(file, sheet, data))
			.sort((a, b) => a.fiscalYear - b.fiscalYear);
		if (sheets.length === 0) {
			const names = book.map(({ sheet }) => sheet).join(', ');
			throw new DataFailure(
				file,
				null,
				`no sheet is named by a fiscal year, the sheets are ${names}`,
				`Wanted is ${rpcAdmissionsReader.download.wanted}`
			);
		}
		const asOf = onlyAsOf(file, sheets);
		assertConsecutiveYears(file, sheets);

		const tidy = sheets.map((sheet) =>
			tidySheet(file, sheet, asOf, (name) => nationalityCode(name, codes.countryNamed))
		);
		return {
			tables: [
				{ table: rpcAdmissions, records: tidy.flatMap(({ months }) => months) },
				{ table: rpcPrintedTotals, records: tidy.flatMap(({ totals }) => totals) }
			],
			sources: [
				{
					id: 'rpc-admissions',
					publisher: 'U.S. Department of State, Refugee Processing Center',
					title: 'Refugee Admissions Report',
					address: workbookAddress(asOf),
					licence: 'Public domain (work of the U.S. government)',
					redistributable: true,
					vintage: asOf,
					as_of: asOf,
					rounding: 'Exact counts',
					grade: 'official'
				}
			]
		};
	}
};

/** Months of each nationality, and their printed totals; months after `asOf` are left out. */
function tidySheet(
	file: string,
	sheet: FiscalYearSheet,
	asOf: string,
	codeOf: (name: string) => string | undefined
): { months: TidyRecord[]; totals: TidyRecord[] } {
	const fiscal_year = String(sheet.fiscalYear);
	const starts = fiscalMonths(sheet.fiscalYear).filter((start) => monthEnd(start) <= asOf);
	assertNothingAfterAsOf(file, sheet, starts.length);
	const year = { fiscal_year, period_start: starts[0] ?? '', period_end: monthEnd(starts.at(-1) ?? '') };
	const monthsOf = (origin: string, row: Pick<PrintedRow, 'months' | 'line'>) =>
		starts.map((period_start, month) =>
			placed(
				{ fiscal_year, origin, period_start, value: String(row.months[month]) },
				`sheet ${fiscal_year}, row ${row.line}`
			)
		);
	const byCode = [...sumByCode(file, sheet, codeOf)];
	return {
		months: byCode.flatMap(([origin, row]) => monthsOf(origin, row)),
		totals: [
			...byCode.map(([origin, { total }]) => ({ ...year, origin, value: String(total) })),
			{ ...year, origin: '', value: String(sheet.grandTotal.total) },
			...monthsOf('', sheet.grandTotal).map((month) => ({
				...month,
				period_end: monthEnd(month.period_start)
			}))
		]
	};
}

/** First days of October to September. */
function fiscalMonths(fiscalYear: number): string[] {
	return Array.from({ length: 12 }, (_, month) =>
		new Date(Date.UTC(fiscalYear - 1, 9 + month, 1)).toISOString().slice(0, 10)
	);
}

function onlyAsOf(file: string, sheets: readonly FiscalYearSheet[]): string {
	const dates = [...new Set(sheets.map((sheet) => sheet.asOf))];
	if (dates.length === 1 && dates[0] !== undefined) return dates[0];
	throw new DataFailure(
		file,
		null,
		`the sheets speak of ${dates.length} dates`,
		'Take one complete workbook'
	);
}

function assertConsecutiveYears(file: string, sheets: readonly FiscalYearSheet[]): void {
	sheets.slice(1).forEach((sheet, index) => {
		const before = sheets[index]?.fiscalYear ?? 0;
		if (sheet.fiscalYear !== before + 1) {
			throw new DataFailure(file, null, `the sheet of ${before + 1} is missing`, 'Take a complete workbook');
		}
	});
}

/** Months after the as-of date are printed as 0, meaning "not yet"; any other figure is an error. */
function assertNothingAfterAsOf(file: string, sheet: FiscalYearSheet, reported: number): void {
	if (sheet.grandTotal.months.slice(reported).some((value) => value > 0)) {
		throw new DataFailure(
			`${file}, sheet ${sheet.fiscalYear}`,
			sheet.grandTotal.line,
			`a month after ${sheet.asOf} holds admissions`,
			'The "as of" date was misread or the workbook is newer than it says'
		);
	}
}

/** Merges two spellings of one nationality (The Gambia, Gambia) into one row. */
function sumByCode(
	file: string,
	sheet: FiscalYearSheet,
	codeOf: (name: string) => string | undefined
): Map<string, Omit<PrintedRow, 'name'>> {
	const byCode = new Map<string, Omit<PrintedRow, 'name'>>();
	for (const row of sheet.nationalities) {
		const code = codeOf(row.name);
		if (code === undefined) {
			throw new DataFailure(
				`${file}, sheet ${sheet.fiscalYear}`,
				row.line,
				`the nationality "${row.name}" has no country code`,
				'Add the spelling to the names of this reader'
			);
		}
		const other = byCode.get(code);
		byCode.set(code, {
			line: row.line,
			total: row.total + (other?.total ?? 0),
			months: row.months.map((value, month) => value + (other?.months[month] ?? 0))
		});
	}
	return byCode;
}

/** URL of the workbook of a date (YYYY-MM-DD). */
export function workbookAddress(asOf: string): string {
	const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(asOf));
	return `https://www.rpc.state.gov/documents/${encodeURIComponent(`Refugee Admissions Report as of ${day}.xlsx`)}`;
}

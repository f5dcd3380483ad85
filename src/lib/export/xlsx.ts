import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { aboutSections } from './about';
import { checkTable } from './check-table';
import type { Provenance } from './provenance';

/** Maximum number of rows in a worksheet, including the header. */
const LARGEST_SHEET = 1_048_576;
/** Maximum number of characters in a cell. */
const LONGEST_TEXT = 32_767;
/** Maximum column width in characters; longer text overflows. */
const WIDEST_COLUMN = 40;

/** Excel treats 1900 as a leap year, so earlier dates would be off by one day. */
const FIRST_SAFE_DAY = '1900-03-01';

const bold = { fontWeight: 'bold' } as const;
const day = (value: string): Date => new Date(`${value}T00:00:00Z`);

function cellOf({ type }: Field, value: Scalar): Cell {
	if (value === null || value === '') return null;
	if (type === 'date' && value < FIRST_SAFE_DAY) return String(value);
	if (type === 'date') return { value: day(String(value)), type: Date, format: 'yyyy-mm-dd' };
	if (type === 'string') return { value: String(value).slice(0, LONGEST_TEXT), type: String };
	return value;
}

/** Excel allows 31 characters, excluding []:*?/\. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function sheetOf(table: DataTable): Sheet<Blob> {
	checkTable(table);
	const { name, fields, rows } = table;
	if (rows.length >= LARGEST_SHEET)
		throw new RangeError(`${name} has more rows than an Excel sheet holds: choose CSV or Parquet.`);
	const widthOf = (field: Field, position: number): number =>
		rows
			.slice(0, 200)
			.reduce((widest, row) => Math.max(widest, String(row[position] ?? '').length), field.name.length);
	return {
		sheet: sheetName(name),
		columns: fields.map((field, position) => ({
			width: Math.min(WIDEST_COLUMN, widthOf(field, position) + 2)
		})),
		stickyRowsCount: 1,
		data: [
			fields.map(({ name }) => ({ value: name, type: String, ...bold })),
			...rows.map((row) => fields.map((field, position) => cellOf(field, row[position] ?? null)))
		]
	};
}

function readmeSheet(tables: readonly DataTable[], meta: Provenance): Sheet<Blob> {
	const lines = aboutSections(tables, meta).flatMap(({ heading, entries }): Cell[][] => [
		[{ value: heading, type: String, ...bold }, null],
		...entries.map(([label, text]): Cell[] => [
			{ value: label, type: String, alignVertical: 'top' },
			{ value: text.slice(0, LONGEST_TEXT), type: String, wrap: true, alignVertical: 'top' }
		]),
		[null, null]
	]);
	return { sheet: 'README', columns: [{ width: 28 }, { width: 100 }], data: lines };
}

/** Absent if the chart has no notes. */
function notesSheet({ notes }: Provenance): Sheet<Blob>[] {
	const heading: Cell[] = [{ value: 'Note', type: String, ...bold }];
	const lines = notes.map((text): Cell[] => [
		{ value: text.slice(0, LONGEST_TEXT), type: String, wrap: true, alignVertical: 'top' }
	]);
	return notes.length > 0
		? [{ sheet: 'notes', columns: [{ width: 110 }], stickyRowsCount: 1, data: [heading, ...lines] }]
		: [];
}

/**
 * One sheet per table, with typed numbers and dates, a sheet of notes, and a README sheet.
 * @throws {RangeError} when a table is longer than a sheet.
 */
export async function writeXlsx(
	tables: readonly DataTable[],
	meta: Provenance
): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await writeExcelFile([
		...tables.map(sheetOf),
		...notesSheet(meta),
		readmeSheet(tables, meta)
	]).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}

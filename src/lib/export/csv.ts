import { stringify } from 'csv-stringify/browser/esm/sync';
import type { DataTable } from '$lib/views/contract';
import { checkTable } from './check-table';

/** Spreadsheets evaluate such text as a formula unless an apostrophe precedes it. */
const looksLikeFormula = /^[=+\-@\t\r]/;
const safeText = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

/**
 * Excel needs it for names such as Türkiye; R, pandas and DuckDB skip it. One rule: a CSV saved by itself begins with it,
 * because people open it; one that lies in a zip or at an address does not, because programs read it.
 */
const byteOrderMark = '\uFEFF';

/**
 * RFC 4180 in UTF-8 with byte order mark: header of field names, CRLF, nulls empty, empty text as `""`, numbers with
 * every digit.
 * @param options `mark`: false for a file in a zip or at an address. `comma`: decimal commas, and semicolons between
 * cells, as spreadsheets of most European languages expect.
 */
export function writeCsv(table: DataTable, { mark = true, comma = false } = {}): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const numberText = (value: number): string => (comma ? String(value).replace('.', ',') : String(value));
	const text = stringify([...table.rows], {
		header: true,
		columns: table.fields.map(({ name }) => name),
		delimiter: comma ? ';' : ',',
		record_delimiter: 'windows',
		quote_record_delimiter: true,
		quoted_match: /^$/,
		cast: { string: safeText, boolean: String, number: numberText }
	});
	return new TextEncoder().encode(mark ? byteOrderMark + text : text);
}

import { stringify } from 'csv-stringify/browser/esm/sync';
import type { DataTable } from '$lib/views/contract';
import { checkTable } from './check-table';

/** Spreadsheets evaluate such text as a formula unless an apostrophe precedes it. */
const looksLikeFormula = /^[=+\-@\t\r]/;
const safeText = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

/** Excel needs it for names such as Türkiye; R, pandas and DuckDB skip it. */
const byteOrderMark = '\uFEFF';

/**
 * RFC 4180 in UTF-8 with byte order mark: header of field names, CRLF, nulls empty, empty text as `""`, numbers with
 * every digit.
 * @param options `mark`: false if programs read the file using a description that does not expect the byte order mark.
 */
export function writeCsv(table: DataTable, { mark = true } = {}): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const text = stringify([...table.rows], {
		header: true,
		columns: table.fields.map(({ name }) => name),
		record_delimiter: 'windows',
		quote_record_delimiter: true,
		quoted_match: /^$/,
		cast: { string: safeText, boolean: String, number: String }
	});
	return new TextEncoder().encode(mark ? byteOrderMark + text : text);
}

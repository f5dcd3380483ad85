import { stringify } from 'csv-stringify/browser/esm/sync';
import type { DataTable } from '../views/contract';
import { checkTable } from './check-table';

/** Spreadsheets run such text as a formula; with an apostrophe before it, it stays text. */
const looksLikeFormula = /^[=+\-@\t\r]/;
const safeText = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

/**
 * RFC 4180 in UTF-8: header of field names, CRLF, nulls empty, empty text as `""`, numbers with every digit. Without a
 * byte order mark, which base R would take for a part of the first name.
 */
export function writeCsv(table: DataTable): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const text = stringify([...table.rows], {
		header: true,
		columns: table.fields.map(({ name }) => name),
		record_delimiter: 'windows',
		quote_record_delimiter: true,
		quoted_match: /^$/,
		cast: { string: safeText, boolean: String, number: String }
	});
	return new TextEncoder().encode(text);
}

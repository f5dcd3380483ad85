import { rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';

/** Throws at the first row that `sql` returns; its columns identify the row. */
export async function assertNoRows(
	connection: DuckDBConnection,
	table: string,
	rule: string,
	advice: string,
	sql: string
): Promise<void> {
	const [row] = await rowsOf(connection, `${sql} limit 1`);
	if (!row) return;
	const place = Object.entries(row)
		.map(([column, value]) => `${column} = ${value ?? 'blank'}`)
		.join(', ');
	throw new DataFailure(`table ${table}`, place, rule, advice);
}

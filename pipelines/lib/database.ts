import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type { DuckDBConnection };

/** An empty database in memory. One thread, so that the same rows are written as the same bytes. */
export async function openDatabase(): Promise<{ connection: DuckDBConnection; close: () => void }> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connection = await instance.connect();
	return {
		connection,
		close: () => {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

export type Scalar = string | number | boolean | null;

/** Rows as plain values: numbers for all integers, text for dates. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, Scalar>[]> {
	const result = await connection.runAndReadAll(sql);
	return result.getRowObjectsJson().map((row) => {
		const plain: Record<string, Scalar> = {};
		for (const [name, value] of Object.entries(row)) {
			plain[name] = value === null || typeof value === 'object' ? null : (value as Scalar);
		}
		return plain;
	});
}

export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

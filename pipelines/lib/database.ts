import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type { DuckDBConnection };

export interface Database {
	readonly connection: DuckDBConnection;
	/** Another connection, for parallel statements. */
	connect(): Promise<DuckDBConnection>;
	close(): void;
}

/** An empty database in memory. One thread per statement, so that the same rows produce the same bytes. */
export async function openDatabase(): Promise<Database> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connection = await instance.connect();
	const others: DuckDBConnection[] = [];
	return {
		connection,
		connect: async () => {
			const other = await instance.connect();
			others.push(other);
			return other;
		},
		close: () => {
			for (const open of [...others, connection]) open.closeSync();
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

/** A string literal of SQL. */
export function sqlString(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

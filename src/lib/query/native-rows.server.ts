// `.server` in the name makes the build fail if this module ends up in a browser bundle.
import {
	DuckDBDateValue,
	DuckDBTypeId,
	type DuckDBConnection,
	type DuckDBPreparedStatement,
	type DuckDBValue
} from '@duckdb/node-api';
import { isoDate } from './cells';
import { failures } from './failures';
import type { Query, Row, Scalar } from './port';

const asIs = (value: DuckDBValue): Scalar => value as Scalar;
const dateCell = (value: DuckDBValue): Scalar =>
	value instanceof DuckDBDateValue ? isoDate(value.days) : null;

/** The same types that the browser's engine allows; BIGINT, HUGEINT and DECIMAL are deliberately missing. */
const readers: Readonly<Partial<Record<DuckDBTypeId, (value: DuckDBValue) => Scalar>>> = {
	[DuckDBTypeId.BOOLEAN]: asIs,
	[DuckDBTypeId.TINYINT]: asIs,
	[DuckDBTypeId.SMALLINT]: asIs,
	[DuckDBTypeId.INTEGER]: asIs,
	[DuckDBTypeId.UTINYINT]: asIs,
	[DuckDBTypeId.USMALLINT]: asIs,
	[DuckDBTypeId.UINTEGER]: asIs,
	[DuckDBTypeId.FLOAT]: asIs,
	[DuckDBTypeId.DOUBLE]: asIs,
	[DuckDBTypeId.VARCHAR]: asIs,
	[DuckDBTypeId.SQLNULL]: asIs,
	[DuckDBTypeId.DATE]: dateCell
};

/** Binds values as DuckDB-WASM does: every number as DOUBLE and every boolean as INTEGER, so that SQL means the same. */
function bind(statement: DuckDBPreparedStatement, params: readonly Scalar[]): void {
	for (const [index, value] of params.entries()) {
		const position = index + 1;
		if (value === null) statement.bindNull(position);
		else if (typeof value === 'string') statement.bindVarchar(position, value);
		else if (typeof value === 'number') statement.bindDouble(position, value);
		else statement.bindInteger(position, value ? 1 : 0);
	}
}

/** @throws {QueryError} naming the first column whose type is not allowed; otherwise DuckDB's own error. */
export async function nativeRows(
	connection: DuckDBConnection,
	{ sql, params }: Query
): Promise<readonly Row[]> {
	const statement = await connection.prepare(sql);
	try {
		bind(statement, params);
		const result = await statement.runAndReadAll();
		const columns = result.columnNames().map((name, index) => {
			const read = readers[result.columnTypeId(index)];
			if (!read) throw failures.wrongType(name, String(result.columnType(index)));
			return { name, read };
		});
		return result
			.getRows()
			.map((row) =>
				Object.fromEntries(columns.map(({ name, read }, index) => [name, read(row[index] ?? null)] as const))
			);
	} finally {
		statement.destroySync();
	}
}

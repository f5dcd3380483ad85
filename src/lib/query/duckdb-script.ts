import { inlineParameters, literal } from './inline-parameters';
import type { Query } from './port';

const identifier = (name: string): string => {
	if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a name of these tables: ${name}`);
	return name;
};

/** A DuckDB script that reads published tables from their addresses and runs every query. @param addressOf Of a Parquet or CSV file. */
export function duckdbScript(
	queries: Readonly<Record<string, Query>>,
	addressOf: (table: string) => string
): string {
	const entries = Object.entries(queries);
	const tables = [...new Set(entries.flatMap(([, query]) => query.tables))];
	const views = tables.map(
		(name) => `CREATE OR REPLACE TEMP VIEW ${identifier(name)} AS FROM ${literal(addressOf(name))};`
	);
	const statements = entries.map(([name, query]) => `-- ${name}\n${inlineParameters(query)};`);
	return [views.join('\n'), ...statements].join('\n\n');
}

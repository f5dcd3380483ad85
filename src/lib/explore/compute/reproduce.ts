import { inlineParameters, literal } from '$lib/query/inline-parameters';
import type { Query } from '$lib/query/port';

/** A published table as a downloadable file. */
export interface TableFile {
	readonly name: string;
	readonly file: string;
	/** The download is a CSV without the rows that may be cited but not passed on. */
	readonly isPartial: boolean;
	/** Column names and types for reading the CSV. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const identifier = (name: string): string => {
	if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a name of these tables: ${name}`);
	return name;
};

function viewOf({ name, file, isPartial, columns }: TableFile): string {
	const types = columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`).join(', ');
	const from = isPartial
		? `read_csv(${literal(`${name}.csv`)}, header = true, columns = {${types}})`
		: `read_parquet(${literal(file)})`;
	return `CREATE OR REPLACE TEMP VIEW ${identifier(name)} AS SELECT * FROM ${from};`;
}

/** A DuckDB script that reads the downloaded files and runs every query. */
export function scriptOf(queries: Readonly<Record<string, Query>>, files: readonly TableFile[]): string {
	const entries = Object.entries(queries);
	const needed = new Set(entries.flatMap(([, { tables }]) => tables));
	const views = files.filter(({ name }) => needed.has(name)).map(viewOf);
	const statements = entries.map(([name, query]) => `-- ${name}\n${inlineParameters(query)};`);
	return [...views, ...statements].join('\n\n').replace(/;\n\nCREATE/g, ';\nCREATE');
}

/** A table as known to the console: its columns, for completion and for files. */
export interface KnownTable {
	readonly name: string;
	readonly rows: number;
	readonly columns: readonly {
		readonly name: string;
		readonly type: string;
		readonly description: string;
	}[];
	readonly sources: readonly string[];
}

/** Tables named in a statement, in the order of `tables`; ignores comments and string literals. */
export function tablesNamed<T extends { readonly name: string }>(sql: string, tables: readonly T[]): T[] {
	const bare = sql
		.replace(/--.*$/gm, ' ')
		.replace(/\/\*[\s\S]*?\*\//g, ' ')
		.replace(/'(?:[^']|'')*'/g, ' ');
	const words = new Set(bare.toLowerCase().match(/\w+/g));
	return tables.filter(({ name }) => words.has(name));
}

export interface Suggestion {
	readonly label: string;
	readonly kind: 'table' | 'column';
	readonly detail: string;
	readonly info?: string;
}

/** Completes tables, and the columns of the tables named in the statement, or of all tables if it names none. */
export function suggestions(sql: string, tables: readonly KnownTable[]): Suggestion[] {
	const named = tablesNamed(sql, tables);
	const columns = new Map<string, Suggestion>();
	for (const table of named.length > 0 ? named : tables)
		for (const { name, type, description } of table.columns)
			if (!columns.has(name))
				columns.set(name, {
					label: name,
					kind: 'column',
					detail: `${type}, ${table.name}`,
					info: description
				});
	return [
		...columns.values(),
		...tables.map(({ name, rows }): Suggestion => ({
			label: name,
			kind: 'table',
			detail: `table, ${rows} rows`
		}))
	];
}

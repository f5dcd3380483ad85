import type { Query, Scalar } from '$lib/query/port';

/** How a published table can be had as a file. */
export interface TableFile {
	readonly name: string;
	readonly file: string;
	/** Some of its rows may be cited but not passed on: it is offered as CSV without them. */
	readonly isPartial: boolean;
	/** Column names and types, for reading the CSV. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A value as SQL text: quotes doubled, nothing else is special between quotes. */
export function literal(value: Scalar): string {
	if (value === null) return 'NULL';
	if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError('Only finite numbers can be written.');
	return String(value);
}

/** Pieces of a statement between its `?`; those inside quoted text are text. */
function piecesOf(sql: string): string[] {
	const pieces = [''];
	let quoted = false;
	for (const letter of sql) {
		if (letter === "'") quoted = !quoted;
		if (letter === '?' && !quoted) pieces.push('');
		else pieces[pieces.length - 1] += letter;
	}
	return pieces;
}

/** The statement with its values in place. @throws {RangeError} when they are not as many as its `?`. */
export function inlined({ sql, params }: Query): string {
	const pieces = piecesOf(sql.trim());
	if (pieces.length !== params.length + 1)
		throw new RangeError(`${params.length} values for ${pieces.length - 1} places.`);
	return pieces
		.map((piece, index) => (index < params.length ? piece + literal(params[index] ?? null) : piece))
		.join('');
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

/** A script for DuckDB that reads the downloaded files and asks every statement. */
export function scriptOf(queries: Readonly<Record<string, Query>>, files: readonly TableFile[]): string {
	const entries = Object.entries(queries);
	const needed = new Set(entries.flatMap(([, { tables }]) => tables));
	const views = files.filter(({ name }) => needed.has(name)).map(viewOf);
	const statements = entries.map(([name, query]) => `-- ${name}\n${inlined(query)};`);
	return [...views, ...statements].join('\n\n').replace(/;\n\nCREATE/g, ';\nCREATE');
}

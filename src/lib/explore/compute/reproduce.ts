import type { Query, Scalar } from '$lib/query/port';

/** A published table as a file to download. */
export interface TableFile {
	readonly name: string;
	readonly file: string;
	/** The download is a CSV without the rows that may be cited but not passed on. */
	readonly isPartial: boolean;
	/** Names and types with which the CSV is read. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A value as SQL text. Doubled quotes are enough: nothing else is special between them. @throws {RangeError} for numbers that are not finite. */
export function literal(value: Scalar): string {
	if (value === null) return 'NULL';
	if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError('Only finite numbers can be written.');
	return String(value);
}

/** Pieces of a statement between its parameters; a `?` inside quoted text is none. */
function piecesOf(sql: string): string[] {
	const pieces = [''];
	let isQuoted = false;
	for (const letter of sql) {
		if (letter === "'") isQuoted = !isQuoted;
		if (letter === '?' && !isQuoted) pieces.push('');
		else pieces[pieces.length - 1] += letter;
	}
	return pieces;
}

/** The statement with its values in place. @throws {RangeError} when it has more or fewer `?` than values. */
export function inlineParameters({ sql, params }: Query): string {
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

/** A DuckDB script that reads the downloaded files and runs every query. */
export function scriptOf(queries: Readonly<Record<string, Query>>, files: readonly TableFile[]): string {
	const entries = Object.entries(queries);
	const needed = new Set(entries.flatMap(([, { tables }]) => tables));
	const views = files.filter(({ name }) => needed.has(name)).map(viewOf);
	const statements = entries.map(([name, query]) => `-- ${name}\n${inlineParameters(query)};`);
	return [...views, ...statements].join('\n\n').replace(/;\n\nCREATE/g, ';\nCREATE');
}

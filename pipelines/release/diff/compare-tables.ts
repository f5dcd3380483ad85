import { sqlString, rowsOf, type DuckDBConnection, type Scalar } from '../../lib/database.js';

/** One table in two versions. */
export interface Pair {
	readonly name: string;
	readonly key: readonly string[];
	/** SQL that returns its rows; null when the table does not exist in that version. */
	readonly before: string | null;
	readonly after: string | null;
	/** Columns of figures; their changes are listed row by row. */
	readonly figures: readonly string[];
	/** Null where figures of different rows cannot be summed: rates, ids, totals beside their parts, points since a beginning. */
	readonly sums: Sums | null;
}

/** Which sums of a table mean something. */
export interface Sums {
	/** The rows that do not overlap, as a condition in SQL; all by default. */
	readonly where?: string;
	/** Columns that keep apart what must not be summed, such as the status of a stock or the unit of a count. */
	readonly apart: readonly string[];
	/** Column of the year or date. */
	readonly period: string;
	/** Whether periods add up, as flows do. A stock is counted anew each year. */
	readonly isFlow: boolean;
}

export interface Total {
	readonly figure: string;
	/** The origin or year; null for the whole table. */
	readonly group: string | null;
	readonly before: number;
	readonly after: number;
}

export interface RowChange {
	readonly kind: 'added' | 'removed' | 'changed';
	readonly key: readonly string[];
	/** Figures that differ; other cells may differ too. */
	readonly figures: readonly {
		readonly name: string;
		readonly before: number | null;
		readonly after: number | null;
	}[];
}

export interface TableChange {
	readonly name: string;
	/** Whether the table itself is new or removed. */
	readonly isNew: boolean;
	readonly isGone: boolean;
	readonly newColumns: readonly string[];
	readonly lostColumns: readonly string[];
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
	readonly totals: readonly Total[];
	readonly byOrigin: readonly Total[];
	readonly byYear: readonly Total[];
	/** Largest change of figures first. */
	readonly rows: readonly RowChange[];
}

const name = (column: string) => `"${column}"`;

/** Changes of one table. @param most maximum number of groups and rows to list. */
export async function compareTable(
	connection: DuckDBConnection,
	pair: Pair,
	most: number
): Promise<TableChange> {
	await connection.run(
		`create or replace temp table was as ${pair.before ?? `from (${pair.after}) limit 0`}`
	);
	await connection.run(`create or replace temp table present as ${pair.after ?? 'from was limit 0'}`);
	const [old, now] = [await columnsOf(connection, 'was'), await columnsOf(connection, 'present')];
	const shared = old.filter((column) => now.includes(column));
	const figures = pair.figures.filter((column) => shared.includes(column));
	await join(connection, pair.key, shared, figures);

	const [counts] = await rowsOf(
		connection,
		`select count(*) filter (kind = 'added')::integer as added, count(*) filter (kind = 'removed')::integer as removed,
			count(*) filter (kind = 'changed')::integer as changed from joined`
	);
	const number = (column: string) => Number(counts?.[column] ?? 0);
	const { sums } = pair;
	const isUsable = sums !== null && [sums.period, ...sums.apart].every((column) => shared.includes(column));
	const grouped = (group: string | undefined) =>
		isUsable && group !== undefined ? totalsBy(connection, figures, group, most, sums.where) : [];
	const apart = (sums?.apart ?? []).map((column) => `${name(column)}::varchar`);
	const place = ['origin', 'country', 'host'].find((column) => shared.includes(column));
	const flowBy = (column: string | undefined) =>
		sums?.isFlow && column !== undefined ? joined([name(column), ...apart]) : undefined;
	return {
		name: pair.name,
		isNew: pair.before === null,
		isGone: pair.after === null,
		newColumns: now.filter((column) => !old.includes(column)),
		lostColumns: old.filter((column) => !now.includes(column)),
		added: number('added'),
		removed: number('removed'),
		changed: number('changed'),
		totals: await grouped(sums?.isFlow ? joined(apart) : undefined),
		byOrigin: await grouped(flowBy(place)),
		byYear: await grouped(sums ? joined([`left(${name(sums.period)}::varchar, 4)`, ...apart]) : undefined),
		rows: await largestRows(connection, pair.key, figures, most)
	};
}

export function isUnchanged(change: TableChange): boolean {
	const { added, removed, changed, newColumns, lostColumns, isNew, isGone } = change;
	return added + removed + changed + newColumns.length + lostColumns.length === 0 && !isNew && !isGone;
}

async function columnsOf(connection: DuckDBConnection, table: string): Promise<string[]> {
	return (await rowsOf(connection, `describe ${table}`)).map((column) => String(column['column_name']));
}

/** Joins both versions by key: kind of change, grouping columns, each figure before and after, size of the change. */
async function join(
	connection: DuckDBConnection,
	key: readonly string[],
	shared: readonly string[],
	figures: readonly string[]
): Promise<void> {
	const same = key.map((column) => `was.${name(column)} is not distinct from present.${name(column)}`);
	const others = shared.filter((column) => !key.includes(column));
	const differs = others.map((column) => `was.${name(column)} is distinct from present.${name(column)}`);
	const pairs = figures.flatMap((column) => [
		`was.${name(column)}::double as ${name(`${column} before`)}`,
		`present.${name(column)}::double as ${name(`${column} after`)}`
	]);
	const sizes = figures.map(
		(column) => `abs(coalesce(present.${name(column)}, 0)::double - coalesce(was.${name(column)}, 0)::double)`
	);
	const plain = shared.filter((column) => !figures.includes(column));
	await connection.run(
		`create or replace temp table joined as select
			case when was.here is null then 'added' when present.here is null then 'removed'
				when ${['false', ...differs].join(' or ')} then 'changed' else 'same' end as kind,
			${[...plain.map((column) => `coalesce(present.${name(column)}, was.${name(column)}) as ${name(column)}`), ...pairs].join(', ')},
			${['0', ...sizes].join(' + ')} as size
		from (select *, true as here from was) as was full join (select *, true as here from present) as present
			on ${same.join(' and ')}`
	);
}

async function totalsBy(
	connection: DuckDBConnection,
	figures: readonly string[],
	group: string,
	most: number,
	where = 'true'
): Promise<Total[]> {
	if (figures.length === 0) return [];
	const parts = figures.map(
		(column) => `select ${sqlString(column)} as figure, (${group})::varchar as part,
			coalesce(sum(${name(`${column} before`)}), 0)::double as before,
			coalesce(sum(${name(`${column} after`)}), 0)::double as after from joined where ${where} group by all`
	);
	const rows = await rowsOf(
		connection,
		`from (${parts.join(' union all ')}) where before <> after
		order by abs(after - before) desc, figure, part limit ${most}`
	);
	return rows.map(({ figure, part, before, after }) => ({
		figure: String(figure),
		group: part === null || part === undefined ? null : String(part),
		before: Number(before),
		after: Number(after)
	}));
}

/** SQL of one text of several columns; null without any. */
function joined(columns: readonly string[]): string {
	return columns.length === 0 ? 'null' : `concat_ws(' ', ${columns.join(', ')})`;
}

async function largestRows(
	connection: DuckDBConnection,
	key: readonly string[],
	figures: readonly string[],
	most: number
): Promise<RowChange[]> {
	const rows = await rowsOf(
		connection,
		`from joined where kind <> 'same' order by size desc, ${key.map(name).join(', ')} limit ${most}`
	);
	const figure = (value: Scalar | undefined) =>
		value === null || value === undefined ? null : Number(value);
	return rows.map((row) => ({
		kind: row['kind'] as RowChange['kind'],
		key: key.map((column) => String(row[column] ?? '')),
		figures: figures
			.map((column) => ({
				name: column,
				before: figure(row[`${column} before`]),
				after: figure(row[`${column} after`])
			}))
			.filter(({ before, after }) => before !== after)
	}));
}

import type { Row, Scalar } from './port';

/** JavaScript's own words for the numbers that JSON cannot write. */
const UNWRITABLE = ['NaN', 'Infinity', '-Infinity', '-0'];

type ColumnType = 'number' | 'text' | 'boolean';

/** Cells as JSON writes them; a number that it cannot write is its name. */
type Cells = readonly Scalar[];

/**
 * One column, in the shortest of three forms: its cells; the distinct ones and where each row finds its own; or how
 * much each cell differs from that of an earlier column of whole numbers, as bounds from a value. A cell that is no such
 * difference stands in a list.
 */
type StoredColumn = { readonly name: string; readonly type: ColumnType } & (
	| { readonly cells: Cells }
	| { readonly distinct: Cells; readonly at: readonly number[] }
	| { readonly beside: string; readonly by: readonly (number | readonly [Scalar])[] }
);

interface Column {
	readonly name: string;
	readonly cells: Cells;
}

/** The rows of one query, column by column. Dates are ISO text, as they cross the port. */
export interface StoredAnswer {
	readonly rows: number;
	readonly columns: readonly StoredColumn[];
}

const types: Readonly<Record<string, ColumnType>> = { number: 'number', string: 'text', boolean: 'boolean' };

/** @throws {TypeError} when the cells are not of one type. */
function typeOf(name: string, cells: Cells): ColumnType {
	const found = new Set(cells.flatMap((cell) => (cell === null ? [] : [types[typeof cell]])));
	const [type = 'text', another] = found;
	if (another) throw new TypeError(`The column ${name} mixes ${type} and ${another} values.`);
	return type;
}

const isUnwritable = (cell: Scalar): boolean =>
	typeof cell === 'number' && (!Number.isFinite(cell) || Object.is(cell, -0));

const written = (cell: Scalar): Scalar =>
	isUnwritable(cell) ? (Object.is(cell, -0) ? '-0' : String(cell)) : cell;

const shortest = (forms: readonly StoredColumn[]): StoredColumn =>
	forms.reduce((best, form) => (JSON.stringify(form).length < JSON.stringify(best).length ? form : best));

/** @param earlier Columns before this one. */
function storedColumn({ name, cells: values }: Column, earlier: readonly Column[]): StoredColumn {
	const type = typeOf(name, values);
	const cells = values.map(written);
	const places = new Map([...new Set(cells)].map((cell, place) => [cell, place]));
	const at = cells.map((cell) => places.get(cell) ?? 0);
	const besides =
		type === 'number'
			? earlier.map(({ name: beside, cells }) => ({ name, type, beside, by: differences(values, cells) }))
			: [];
	return shortest([{ name, type, cells }, { name, type, distinct: [...places.keys()], at }, ...besides]);
}

function differences(cells: Cells, base: Cells): readonly (number | readonly [Scalar])[] {
	return cells.map((cell, row) => {
		const from = base[row];
		if (!Number.isSafeInteger(cell) || !Number.isSafeInteger(from)) return [written(cell)];
		const by = Number(cell) - Number(from);
		return Object.is(Number(from) + by, cell) && !Object.is(by, -0) ? by : [written(cell)];
	});
}

/**
 * The rows as they are stored.
 * @throws {TypeError} when rows differ in their columns or a column mixes types.
 */
export function storedAnswer(rows: readonly Row[]): StoredAnswer {
	const names = Object.keys(rows[0] ?? {});
	const odd = rows.find((row) => Object.keys(row).join() !== names.join());
	if (odd)
		throw new TypeError(`A row has the columns ${Object.keys(odd).join()} instead of ${names.join()}.`);
	const columns = names.map((name): Column => ({ name, cells: rows.map((row) => row[name] ?? null) }));
	return {
		rows: rows.length,
		columns: columns.map((column, i) => storedColumn(column, columns.slice(0, i)))
	};
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

const readers: Readonly<Record<ColumnType, (cell: unknown) => Scalar | undefined>> = {
	number: (cell) =>
		typeof cell === 'number' ? cell : UNWRITABLE.includes(String(cell)) ? Number(cell) : undefined,
	text: (cell) => (typeof cell === 'string' ? cell : undefined),
	boolean: (cell) => (typeof cell === 'boolean' ? cell : undefined)
};
const isType = (type: unknown): type is ColumnType =>
	typeof type === 'string' && Object.hasOwn(readers, type);

const damaged = (what: string): TypeError => new TypeError(`A stored answer is damaged: ${what}.`);

function readCells(cells: unknown, type: ColumnType): Cells {
	if (!Array.isArray(cells)) throw damaged('a column has no cells');
	return cells.map((cell) => {
		const value = cell === null ? null : readers[type](cell);
		if (value === undefined) throw damaged(`${JSON.stringify(cell)} is no ${type}`);
		return value;
	});
}

function cellAt(cells: Cells, place: unknown): Scalar {
	const cell = typeof place === 'number' ? cells[place] : undefined;
	if (cell === undefined) throw damaged(`there is no cell ${String(place)}`);
	return cell;
}

function readDifferences(by: unknown, base: Column | undefined, type: ColumnType): Cells {
	if (!Array.isArray(by) || !base) throw damaged('a column stands beside none');
	return by.map((one: unknown, row): Scalar => {
		if (Array.isArray(one)) return readCells(one, type)[0] ?? null;
		const from = base.cells[row];
		if (typeof one !== 'number' || typeof from !== 'number') throw damaged('a difference is none');
		return from + one;
	});
}

function readColumn(column: unknown, rows: number, earlier: readonly Column[]): Column {
	if (!isObject(column) || typeof column.name !== 'string' || !isType(column.type))
		throw damaged('a column has no name or type');
	const { name, type, at } = column;
	const known =
		'beside' in column
			? readDifferences(
					column.by,
					earlier.find((one) => one.name === column.beside),
					type
				)
			: readCells(column.distinct ?? column.cells, type);
	const cells = Array.isArray(at) ? at.map((place: unknown) => cellAt(known, place)) : known;
	if (cells.length !== rows) throw damaged(`${name} has ${cells.length} cells instead of ${rows}`);
	return { name, cells };
}

/**
 * The rows of a stored answer, with the very values that were stored.
 * @throws {TypeError} when it is none.
 */
export function rowsOfAnswer(answer: unknown): readonly Row[] {
	if (!isObject(answer) || !Number.isInteger(answer.rows) || !Array.isArray(answer.columns))
		throw damaged('it has no rows or columns');
	const rows = Number(answer.rows);
	const columns: Column[] = [];
	for (const column of answer.columns) columns.push(readColumn(column, rows, columns));
	return Array.from({ length: rows }, (_, place) => {
		const row: Record<string, Scalar> = {};
		for (const { name, cells } of columns) row[name] = cells[place] ?? null;
		return row;
	});
}

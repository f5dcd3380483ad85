import { DuckDBInstance } from '@duckdb/node-api';
import { oncePerKey } from '$lib/query/once';
import { passedOn, publishedTables, type Published } from './published-data';
import { PRESENT } from './tables';

/** A column whose every value is a key of another table. */
interface ForeignKey {
	readonly column: string;
	readonly table: string;
	readonly key: string;
}

/** What the values of a table's columns may be. */
export interface TableCodes {
	readonly foreignKeys: readonly ForeignKey[];
	/** Every code of a column that holds codes, sorted, keyed by column. */
	readonly codes: Readonly<Record<string, readonly string[]>>;
	/** Codes beside those of countries in a column of countries, with their meaning, keyed by column. */
	readonly furtherPlaces: Readonly<Record<string, readonly NamedCode[]>>;
}

interface NamedCode {
	readonly value: string;
	readonly label: string;
}

/** Places and origins that are no countries. */
const FURTHER_PLACES: Readonly<Record<string, string>> = {
	AB9: 'Abyei',
	ALL: 'All countries together',
	EU: 'European Union',
	EU27: 'European Union, the 27 members together',
	IRN_PAK: 'Iran and Pakistan together',
	OTH: 'Other countries, not told apart by the publisher',
	STA: 'Stateless',
	SUN: 'Soviet Union',
	TIB: 'Tibetans',
	UNK: 'Unknown',
	VAR: 'Various',
	XKX: 'Kosovo',
	XXA: 'Stateless',
	YUG: 'Yugoslavia'
};

/** Columns that name a row of another table, with that table and its key. */
const KEYS: Readonly<Record<string, readonly [table: string, key: string]>> = {
	...Object.fromEntries(
		['origin', 'destination', 'asylum', 'host', 'country', 'returned_from'].map((column) => [
			column,
			['countries', 'iso3'] as const
		])
	),
	pathway: ['pathways', 'pathway'],
	programme: ['programmes', 'programme'],
	requirement: ['requirements', 'requirement'],
	onset_id: ['wars', 'onset_id'],
	release: ['releases', 'release'],
	source_id: ['sources', 'id'],
	gdp_source_id: ['sources', 'id']
};

/** A column with more values than this is a list of names, not of codes. */
const MOST_CODES = 45;
/** A code has no space and no comma. */
const CODE = '^[A-Za-z0-9_.+-]{1,24}$';

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;

/** Distinct values of a column of codes, sorted; null if it holds anything else. */
const codesOf = (column: string, relation: string): string =>
	`(select case when count(distinct ${column}) <= ${MOST_CODES} and bool_and(regexp_matches(${column}, '${CODE}'))
		then string_agg(distinct ${column}, ' ' order by ${column}) end from ${relation})`;

/** Distinct values of a column that are no keys of the table it names, sorted. */
const strayOf = ({ column, key }: ForeignKey, relation: string, target: string): string =>
	`(select coalesce(string_agg(distinct ${column}, ' ' order by ${column}), '') from ${relation}
		where ${column} not in (select ${key} from ${target}))`;

async function codesIn(
	connection: Connection,
	published: Published,
	folder: string,
	table: Published['tables'][number]
): Promise<TableCodes> {
	const texts = table.columns.flatMap(({ name, type }) => (type === 'VARCHAR' ? [name] : []));
	const keys = foreignKeysOf(published, table.name, texts);
	const own = passedOn(published, table.name, folder);
	const result = await connection.runAndReadAll(
		`select ${[
			'1 as one',
			...keys.map(
				(key) => `${strayOf(key, own, passedOn(published, key.table, folder))} as stray_${key.column}`
			),
			...texts.map((column) => `${codesOf(column, own)} as codes_${column}`)
		].join(', ')}`
	);
	const [row = {}] = result.getRowObjectsJson();
	const listOf = (cell: unknown): string[] => (typeof cell === 'string' && cell ? cell.split(' ') : []);
	const stray = keys.map((key) => ({ ...key, values: listOf(row[`stray_${key.column}`]) }));
	const isKey = (column: string) => stray.some((key) => key.column === column && key.values.length === 0);
	const places = stray.filter(({ table: target, values }) => target === 'countries' && values.length > 0);
	const isPlace = (column: string) => places.some((place) => place.column === column);
	const listed = texts.filter((column) => !isKey(column) && !isPlace(column));
	return {
		foreignKeys: keys.filter(({ column }) => isKey(column)),
		codes: Object.fromEntries(
			listed.flatMap((column) => {
				const codes = listOf(row[`codes_${column}`]);
				return codes.length > 0 ? [[column, codes]] : [];
			})
		),
		furtherPlaces: Object.fromEntries(
			places.map(({ column, values }) => [column, values.map((value) => namedPlace(table.name, value))])
		)
	};
}

function namedPlace(table: string, value: string): NamedCode {
	const label = FURTHER_PLACES[value];
	if (label === undefined) throw new RangeError(`${table}: the place ${value} has no label`);
	return { value, label };
}

async function readCodes(folder: string): Promise<ReadonlyMap<string, TableCodes>> {
	const published = await publishedTables(folder);
	const instance = await DuckDBInstance.create(':memory:');
	try {
		const connection = await instance.connect();
		const found = new Map<string, TableCodes>();
		for (const table of published.tables)
			found.set(table.name, await codesIn(connection, published, folder, table));
		return found;
	} finally {
		instance.closeSync();
	}
}

function foreignKeysOf({ manifest }: Published, table: string, columns: readonly string[]): ForeignKey[] {
	return columns.flatMap((column) => {
		const [target, key] = KEYS[column] ?? [];
		const isOther = target !== undefined && target !== table && target in manifest.tables;
		return isOther && key !== undefined ? [{ column, table: target, key }] : [];
	});
}

const readOnce = oncePerKey(readCodes);

/** Foreign keys that hold in every row, and lists of codes, by table. @param folder Of a release. */
export const tableCodes = (folder = PRESENT): Promise<ReadonlyMap<string, TableCodes>> => readOnce(folder);

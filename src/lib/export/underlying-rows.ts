import type { Catalogue, Source } from '$lib/catalogue/catalogue';
import type { ColumnType, Manifest, ManifestTable } from '$lib/catalogue/manifest';
import { mayHoldCitableOnlyRows, redistributableCondition } from '$lib/catalogue/redistribution';
import type { Query, Scalar } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';
import { listParameter } from '$lib/query/sql';
import type { DataTable, Field, ViewState } from '$lib/views/contract';

/** The published rows that a chart is computed from, in every table that its statements read. */
export interface UnderlyingRows {
	/** One statement per published table, keyed by its name. */
	readonly queries: Readonly<Record<string, Query>>;
	readonly manifest: Manifest;
}

const fieldTypes: Readonly<Record<ColumnType, Field['type']>> = {
	INT32: 'integer',
	DOUBLE: 'number',
	VARCHAR: 'string',
	DATE: 'date',
	BOOLEAN: 'boolean'
};

/** Tables that explain codes and sources; columns and README repeat the relevant parts. */
const LOOKUPS = ['countries', 'notes', 'pathways', 'sources'];

/** Code of all nationalities together. */
const EVERY = 'ALL';
const REFERENCE = 'UKR';

/**
 * Codes of the nationalities that a chart is computed from: those of its rows, otherwise those of its settings, and the
 * reference if a statement binds it. Empty means every nationality.
 */
export function underlyingOrigins(
	{ fields, rows }: DataTable,
	state: ViewState,
	queries: Readonly<Record<string, Query>>
): string[] {
	const column = fields.findIndex(({ name }) => name === 'origin');
	const named = column < 0 ? [state.origins ?? state.origin ?? []].flat() : rows.map((row) => row[column]);
	const codes = new Set(named.filter((one): one is string => /^[A-Z]{3}$/.test(String(one))));
	if (codes.size === 0 || codes.has(EVERY)) return [];
	const bound = Object.values(queries).flatMap(({ params }) =>
		params.flatMap((one) => String(one).split('~'))
	);
	if (bound.includes(REFERENCE)) codes.add(REFERENCE);
	return [...codes].sort();
}

const has = ({ columns }: ManifestTable, name: string): boolean => columns.some((one) => one.name === name);

function rowsOf(name: string, table: ManifestTable, origins: readonly string[]): Query {
	const isFiltered = mayHoldCitableOnlyRows(name, table);
	const isByOrigin = origins.length > 0 && has(table, 'origin');
	const conditions = [
		...(isFiltered ? [`(${redistributableCondition('sources')})`] : []),
		...(isByOrigin ? [`(origin is null or list_contains(string_split(?, '~'), origin))`] : [])
	];
	return {
		sql: [
			`select ${table.columns.map((column) => column.name).join(', ')}`,
			`from ${name}`,
			...(conditions.length > 0 ? [`where ${conditions.join(' and ')}`] : []),
			`order by ${table.key.join(', ')}`
		].join('\n'),
		params: isByOrigin ? [listParameter(origins)] : [],
		tables: isFiltered ? [name, 'sources'] : [name]
	};
}

/**
 * @param queries The queries of the view in its current state.
 * @param origins Codes from `underlyingOrigins`; they restrict the tables that have a column `origin`.
 */
export function underlyingRows(
	queries: Readonly<Record<string, Query>>,
	origins: readonly string[],
	manifest: Manifest
): UnderlyingRows {
	const names = new Set(Object.values(queries).flatMap(({ tables }) => tables));
	const read = Object.entries(manifest.tables).filter(([name]) => names.has(name) && !LOOKUPS.includes(name));
	return {
		manifest,
		queries: Object.fromEntries(read.map(([name, table]) => [name, rowsOf(name, table, origins)]))
	};
}

/** Number of rows per table, keyed by its name. */
export async function countUnderlyingRows(
	{ queries }: UnderlyingRows,
	runner: Runner
): Promise<ReadonlyMap<string, number>> {
	const counts = await Promise.all(
		Object.entries(queries).map(async ([name, { sql, params, tables }]): Promise<[string, number]> => {
			const [row] = await runner.run({
				sql: `select cast(count(*) as integer) as n from (${sql})`,
				params,
				tables
			});
			return [name, Number(row?.n)];
		})
	);
	return new Map(counts);
}

/** The rows as tables in their published schema, with their sources. */
export async function readUnderlyingRows(
	{ queries, manifest }: UnderlyingRows,
	runner: Runner,
	catalogue: Catalogue
): Promise<{ readonly tables: readonly DataTable[]; readonly sources: readonly Source[] }> {
	const results = await runner.runAll(queries);
	const used = new Set<string>();
	const tables = Object.entries(results).map(([name, rows]): DataTable => {
		const { columns, description, sources } = published(manifest, name);
		const named = columns.some((column) => column.name === 'source_id');
		if (!named) for (const id of sources) used.add(id);
		return {
			name,
			caption: description,
			fields: columns.map(({ name, type, unit, description }) => ({
				name,
				label: name,
				type: fieldTypes[type],
				description,
				...(unit ? { unit } : {})
			})),
			rows: rows.map((row) =>
				columns.map((column): Scalar => {
					const value = row[column.name] ?? null;
					if (column.name === 'source_id' && typeof value === 'string') used.add(value);
					return value;
				})
			)
		};
	});
	return { tables, sources: [...catalogue.sources.values()].filter(({ id }) => used.has(id)) };
}

function published({ tables }: Manifest, name: string): ManifestTable {
	const table = tables[name];
	if (!table) throw new RangeError(`No table ${name} is published.`);
	return table;
}

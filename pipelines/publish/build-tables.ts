import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hostOf } from '../lib/addresses.js';
import { loadSnapshots, type Snapshots } from '../ingest/snapshots.js';
import { sqlString, rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';
import { tables, tablesFolder } from '../tables/index.js';
import type { TableSchema } from '../tables/schema.js';

import type { Source } from '../lib/sources.js';

/**
 * Loads the snapshots and builds every published table into `connection`.
 * @returns the source ids of each table's figures.
 * @throws DataFailure when a table's SQL and its schema differ.
 */
export async function buildTables(
	connection: DuckDBConnection,
	snapshots: Snapshots
): Promise<ReadonlyMap<string, readonly string[]>> {
	await loadSnapshots(connection, snapshots);
	await prepareTables(connection);
	await loadSources(connection, snapshots.sources);
	const sourcesByTable = new Map<string, readonly string[]>();
	for (const schema of tables) {
		await buildTable(connection, schema);
		const sources = await sourcesOf(connection, schema, snapshots.sources);
		await connection.run(
			`insert into registry.used_sources select unnest([${sources.map(sqlString).join(', ')}]::varchar[])`
		);
		sourcesByTable.set(schema.name, sources);
	}
	return sourcesByTable;
}

/** Creates the schema of the published tables, the empty registry of sources, and the macros that several tables use. */
export async function prepareTables(connection: DuckDBConnection): Promise<void> {
	await connection.run('create schema published');
	await connection.run('create schema registry');
	await connection.run('create table registry.used_sources (id varchar)');
	await connection.run(
		`create table registry.sources (
			id varchar, publisher varchar, title varchar, address varchar, licence varchar, redistributable boolean,
			vintage varchar, as_of date, retrieved date, sha256 varchar, rounding varchar, grade varchar, formula varchar,
			inputs varchar, document varchar, issuer_address varchar, copy_address varchar, copy_host varchar)`
	);
	await connection.run(readFileSync(join(tablesFolder, 'macros/unhcr_rounding.sql'), 'utf8'));
}

/** Loads `data/sources.json` as `registry.sources`. */
async function loadSources(connection: DuckDBConnection, sources: readonly Source[]): Promise<void> {
	const value = (cell: string | null) => (cell === null || cell === '' ? 'null' : sqlString(cell));
	const rows = sources.map((source) =>
		[
			...[source.id, source.publisher, source.title, source.address, source.licence].map(value),
			String(source.redistributable),
			...[source.vintage, source.as_of, source.retrieved, source.sha256, source.rounding].map(value),
			...[source.grade, source.formula, source.inputs.join(' '), source.document].map(value),
			...[source.issuer_address, source.copy_address].map(value),
			value(source.copy_address && hostOf(source.copy_address))
		].join(', ')
	);
	await connection.run(`insert into registry.sources values ${rows.map((row) => `(${row})`).join(', ')}`);
}

/** `tables/admissions/rpc.sql` becomes `admissions_parts.rpc`: a table with long SQL is a union of such parts. */
async function buildParts(connection: DuckDBConnection, table: string): Promise<void> {
	const folder = join(tablesFolder, table);
	if (!existsSync(folder)) return;
	await connection.run(`create schema if not exists ${table}_parts`);
	for (const file of readdirSync(folder).sort()) {
		const sql = readFileSync(join(folder, file), 'utf8');
		await connection.run(`create or replace view ${table}_parts.${file.replace('.sql', '')} as (${sql}\n)`);
	}
}

/** Leaves out rows of data sets whose licence forbids passing them on. */
function withoutHeldBack({ columns }: TableSchema): string {
	return columns.some(({ name }) => name === 'source_id')
		? `where source_id is null or source_id not in (select id from registry.sources where not redistributable)`
		: '';
}

/** Runs the table's SQL, sorts its rows, and checks that its columns and types are exactly those of its schema. */
export async function buildTable(connection: DuckDBConnection, schema: TableSchema): Promise<void> {
	const file = `${schema.name}.sql`;
	const sql = readFileSync(join(tablesFolder, file), 'utf8');
	await buildParts(connection, schema.name);
	await connection.run(
		`create table published.${schema.name} as from (${sql}\n) ${withoutHeldBack(schema)} order by ${schema.order.join(', ')}`
	);
	const built = await rowsOf(connection, `describe published.${schema.name}`);
	const found = built.map((column) => `${column['column_name']} ${column['column_type']}`);
	const promised = schema.columns.map(({ name, type }) => `${name} ${type === 'INT32' ? 'INTEGER' : type}`);
	if (found.join() !== promised.join()) {
		throw new DataFailure(
			file,
			null,
			`it gives (${found.join(', ')}) and its schema promises (${promised.join(', ')})`,
			'Cast or rename the columns'
		);
	}
}

/** Source ids of a table, including those of its derived figures' inputs. */
async function sourcesOf(
	connection: DuckDBConnection,
	schema: TableSchema,
	all: readonly Source[]
): Promise<string[]> {
	const named = schema.sources
		? schema.sources
		: (
				await rowsOf(
					connection,
					`select distinct source_id as id from published.${schema.name} where source_id is not null`
				)
			).map((row) => String(row['id']));
	const inputs = all.filter((source) => named.includes(source.id)).flatMap((source) => source.inputs);
	return [...new Set([...named, ...inputs])].sort();
}

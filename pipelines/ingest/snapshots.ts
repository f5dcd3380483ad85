import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCodeList } from '../lib/codes.js';
import { readCsv, readCsvLines, type Line, type Row } from '../lib/csv.js';
import { sqlString, type DuckDBConnection } from '../lib/database.js';
import type { FieldKind } from '../lib/fields.js';
import { sha256 } from '../lib/files.js';
import { readSources, type Source } from '../lib/sources.js';
import { curatedTables } from './curated/curated-tables.js';
import { releaseList } from './curated/release-list.js';
import { readers } from './registry.js';
import { checkTidyLines } from './tidy-lines.js';
import type { SnapshotTable } from './types.js';

export const snapshotTables: readonly SnapshotTable[] = [
	...curatedTables,
	...readers.flatMap((reader) => reader.tables),
	releaseList
];

/** All snapshots, with every cell checked. */
export interface Snapshots {
	readonly folder: string;
	readonly sources: readonly Source[];
	rows(path: string): readonly Row[];
}

/** Sees a table after its cells were checked; long tables are parsed only once. */
export type Visit = (table: SnapshotTable, lines: readonly Line[], sources: readonly Source[]) => void;

/** @throws DataFailure naming file, row and rule at the first cell that breaks one. */
export function readSnapshots(folder: string, visit: Visit = () => undefined): Snapshots {
	const sources = readSources(folder);
	const context = { codes: readCodeList(folder), sourceIds: new Set(sources.map((source) => source.id)) };
	for (const table of snapshotTables) {
		const file = `data/${table.path}`;
		const lines = readCsvLines(join(folder, table.path), file, Object.keys(table.fields));
		checkTidyLines(table, file, lines, context);
		visit(table, lines, sources);
	}
	const cache = new Map<string, readonly Row[]>();
	const rows = (path: string) => {
		const cached = cache.get(path) ?? readRows(folder, path);
		cache.set(path, cached);
		return cached;
	};
	return { folder, sources, rows };
}

/** Checks need only some snapshots row by row; these are read a second time, with cells by column name. */
function readRows(folder: string, path: string): readonly Row[] {
	const table = snapshotTables.find((candidate) => candidate.path === path);
	if (!table) return [];
	return readCsv(join(folder, path), `data/${path}`, Object.keys(table.fields)).rows;
}

/** Hash of all snapshots; the manifest names the hash that its tables were built from. */
export function hashSnapshots(data: string): string {
	const files = [...snapshotTables.map((table) => table.path), 'sources.json', 'release.json'].sort();
	return sha256(files.map((file) => `${file} ${sha256(readFileSync(join(data, file)))}`).join('\n'));
}

/** `unhcr/population.csv` becomes the DuckDB table `unhcr.population`. */
export async function loadSnapshots(connection: DuckDBConnection, snapshots: Snapshots): Promise<void> {
	for (const table of snapshotTables) {
		const [schema, name] = table.path.replace('.csv', '').split('/');
		const columns = Object.entries(table.fields)
			.map(([column, kind]) => `${sqlString(column)}: ${sqlString(duckType(kind))}`)
			.join(', ');
		await connection.run(`create schema if not exists ${schema}`);
		await connection.run(
			`create table ${schema}.${name} as from read_csv(${sqlString(join(snapshots.folder, table.path))},
				auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns}})`
		);
	}
}

function duckType(kind: FieldKind): string {
	if (typeof kind !== 'string') return 'VARCHAR';
	const types: Readonly<Record<string, string>> = {
		people: 'INTEGER',
		year: 'INTEGER',
		amount: 'DOUBLE',
		degrees: 'DOUBLE',
		date: 'DATE',
		boolean: 'BOOLEAN'
	};
	return types[kind.replace('?', '')] ?? 'VARCHAR';
}

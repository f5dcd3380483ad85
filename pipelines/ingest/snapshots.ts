import { join } from 'node:path';
import { curatedTables } from './curated/curated-tables.js';
import { releaseList } from './curated/release-list.js';
import type { SnapshotTable } from './types.js';
import { readers } from './registry.js';
import { checkTidyLines } from './tidy-lines.js';
import { readCodeList } from '../lib/codes.js';
import { readCsv, readCsvLines, type Row } from '../lib/csv.js';
import { quoted, type DuckDBConnection } from '../lib/database.js';
import type { FieldKind } from '../lib/fields.js';
import { readSources, type Source } from '../lib/sources.js';

export const snapshotTables: readonly SnapshotTable[] = [
	...curatedTables,
	...readers.flatMap((reader) => reader.tables),
	releaseList
];

/** All snapshots, every cell checked. */
export interface Snapshots {
	readonly folder: string;
	readonly sources: readonly Source[];
	rows(path: string): readonly Row[];
}

/** @throws DataFailure naming file, row and rule at the first cell that breaks one. */
export function readSnapshots(folder: string): Snapshots {
	const sources = readSources(folder);
	const context = { codes: readCodeList(folder), sourceIds: new Set(sources.map((source) => source.id)) };
	for (const table of snapshotTables) {
		const file = `data/${table.path}`;
		const lines = readCsvLines(join(folder, table.path), file, Object.keys(table.fields));
		checkTidyLines(table, file, lines, context);
	}
	const asked = new Map<string, readonly Row[]>();
	const rows = (path: string) => {
		const known = asked.get(path) ?? rowsIn(folder, path);
		asked.set(path, known);
		return known;
	};
	return { folder, sources, rows };
}

/** Few snapshots are asked for row by row: those alone are read a second time, with names on their cells. */
function rowsIn(folder: string, path: string): readonly Row[] {
	const table = snapshotTables.find((candidate) => candidate.path === path);
	if (!table) return [];
	return readCsv(join(folder, path), `data/${path}`, Object.keys(table.fields)).rows;
}

/** `unhcr/population.csv` becomes the DuckDB table `unhcr.population`. */
export async function loadSnapshots(connection: DuckDBConnection, snapshots: Snapshots): Promise<void> {
	for (const table of snapshotTables) {
		const [schema, name] = table.path.replace('.csv', '').split('/');
		const columns = Object.entries(table.fields)
			.map(([column, kind]) => `${quoted(column)}: ${quoted(duckType(kind))}`)
			.join(', ');
		await connection.run(`create schema if not exists ${schema}`);
		await connection.run(
			`create table ${schema}.${name} as from read_csv(${quoted(join(snapshots.folder, table.path))},
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
		date: 'DATE',
		boolean: 'BOOLEAN'
	};
	return types[kind.replace('?', '')] ?? 'VARCHAR';
}

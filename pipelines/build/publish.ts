import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPublished, checkSnapshots } from '../checks/run-checks.js';
import type { Manifest, ManifestTable } from '../../src/lib/catalogue/manifest.js';
import { tables } from '../tables/index.js';
import { openDatabase, rowsOf, type Database, type DuckDBConnection } from '../lib/database.js';
import { sha256, type Folders } from '../lib/files.js';
import { writeTable } from './parquet.js';
import { loadSnapshots, readSnapshots, snapshotTables } from '../ingest/snapshots.js';
import { buildTable, loadSources, prepareTables, sourcesOf } from './build-tables.js';

/**
 * Snapshots → checks → tables → checks → Parquet and manifest. The output folder is swapped in one step at the end:
 * after any failure the previous output stands untouched.
 */
export async function publish(places: Folders): Promise<Manifest> {
	const fresh = `${places.published}.${process.pid}.tmp`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	try {
		const manifest = await buildInto(fresh, places.data);
		swapFolders(fresh, places.published);
		return manifest;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

async function buildInto(folder: string, data: string): Promise<Manifest> {
	const { release } = JSON.parse(readFileSync(join(data, 'release.json'), 'utf8')) as { release: string };
	const snapshots = readSnapshots(data);
	checkSnapshots(snapshots);
	const database = await openDatabase();
	const { connection } = database;
	try {
		await loadSnapshots(connection, snapshots);
		await loadSources(connection, snapshots.sources);
		await prepareTables(connection);
		const sourcesByTable = new Map<string, readonly string[]>();
		for (const schema of tables) {
			await buildTable(connection, schema);
			const sources = await sourcesOf(connection, schema, snapshots.sources);
			await connection.run(
				`insert into registry.used_sources select unnest([${sources.map((id) => `'${id}'`).join(', ')}]::varchar[])`
			);
			sourcesByTable.set(schema.name, sources);
		}
		const published = await checkAndWrite(database, folder, release, sourcesByTable);
		const manifest: Manifest = {
			release,
			generated_from: hashOfSnapshots(data),
			data_as_of: await latestDay(connection),
			tables: published
		};
		writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
		return manifest;
	} finally {
		database.close();
	}
}

/** Compression takes most of a build, so two connections share the tables, longest first; one begins with the checks. */
async function checkAndWrite(
	database: Database,
	folder: string,
	release: string,
	sourcesByTable: ReadonlyMap<string, readonly string[]>
): Promise<Record<string, ManifestTable>> {
	const { connection } = database;
	const lengths = new Map<string, number>();
	for (const { name } of tables) {
		const [row] = await rowsOf(connection, `select count(*)::integer as rows from published.${name}`);
		lengths.set(name, Number(row?.['rows']));
	}
	const waiting = [...tables].sort((a, b) => (lengths.get(b.name) ?? 0) - (lengths.get(a.name) ?? 0));
	const written = new Map<string, ManifestTable>();
	const work = async (own: DuckDBConnection) => {
		for (let schema = waiting.shift(); schema; schema = waiting.shift()) {
			const sources = sourcesByTable.get(schema.name) ?? [];
			written.set(schema.name, await writeTable(own, schema, folder, { release, sources }));
		}
	};
	const stopOthers = (reason: unknown) => {
		waiting.length = 0;
		throw reason;
	};
	const lanes = await Promise.allSettled([
		work(await database.connect()).catch(stopOthers),
		checkPublished(connection)
			.then(() => work(connection))
			.catch(stopOthers)
	]);
	for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
	return Object.fromEntries(
		tables.flatMap(({ name }) => {
			const table = written.get(name);
			return table ? [[name, table]] : [];
		})
	);
}

/** Changes with any snapshot; a manifest names the one that it was built from. */
export function hashOfSnapshots(data: string): string {
	const files = [...snapshotTables.map((table) => table.path), 'sources.json', 'release.json'].sort();
	return sha256(files.map((file) => `${file} ${sha256(readFileSync(join(data, file)))}`).join('\n'));
}

/** The last day that a published figure of people reaches; ceilings and needs reach further, being plans. */
async function latestDay(connection: DuckDBConnection): Promise<string> {
	const [row] = await rowsOf(
		connection,
		`select max(day)::varchar as day from (
			select max(period_end) as day from published.admissions where value is not null
			union all select max(as_of) from published.displaced_stock
			union all select max(as_of) from published.protection_stock
		)`
	);
	return String(row?.['day']);
}

function swapFolders(fresh: string, target: string): void {
	mkdirSync(dirname(target), { recursive: true });
	const previous = `${target}.${process.pid}.old`;
	if (existsSync(target)) renameSync(target, previous);
	renameSync(fresh, target);
	rmSync(previous, { recursive: true, force: true });
}

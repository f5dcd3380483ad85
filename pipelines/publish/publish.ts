import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestTable } from '../../src/lib/catalogue/manifest.js';
import { snapshotIntegrity } from '../checks/snapshot-integrity.js';
import { checkPublished, checkRegistered, checkSnapshots } from '../checks/run-checks.js';
import { readers } from '../ingest/registry.js';
import { hashSnapshots, readSnapshots } from '../ingest/snapshots.js';
import { openDatabase, rowsOf, type Database, type DuckDBConnection } from '../lib/database.js';
import type { Folders } from '../lib/files.js';
import { tables } from '../tables/index.js';
import { buildTables } from './build-tables.js';
import { writeTable } from './parquet.js';
import { clearLeftovers, swapFolders } from './swap.js';

/**
 * Snapshots → checks → tables → checks → Parquet and manifest. The output folder is swapped in one step at the end, so
 * a failure leaves the previous output untouched.
 * @throws DataFailure naming file, row and rule at the first broken rule.
 */
export async function publish(folders: Folders): Promise<Manifest> {
	const fresh = `${folders.published}.${process.pid}.tmp`;
	clearLeftovers(folders.published);
	mkdirSync(fresh, { recursive: true });
	try {
		const manifest = await publishInto(fresh, folders.data);
		swapFolders(fresh, folders.published);
		return manifest;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

async function publishInto(folder: string, data: string): Promise<Manifest> {
	const { release } = JSON.parse(readFileSync(join(data, 'release.json'), 'utf8')) as { release: string };
	checkRegistered();
	const taken = snapshotIntegrity(data, readers);
	const snapshots = readSnapshots(data, taken.visit);
	checkSnapshots(snapshots);
	taken.assert();
	const database = await openDatabase();
	try {
		const sourcesByTable = await buildTables(database.connection, snapshots);
		const published = await checkAndWrite(database, folder, release, sourcesByTable);
		const manifest: Manifest = {
			release,
			generated_from: hashSnapshots(data),
			data_as_of: await latestDay(database.connection),
			tables: published
		};
		writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
		return manifest;
	} finally {
		database.close();
	}
}

/** Compression takes most of a build's time, so two connections share the tables, longest first; one starts with the checks. */
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
	const queue = [...tables].sort((a, b) => (lengths.get(b.name) ?? 0) - (lengths.get(a.name) ?? 0));
	const written = new Map<string, ManifestTable>();
	const work = async (own: DuckDBConnection) => {
		for (let schema = queue.shift(); schema; schema = queue.shift()) {
			const sources = sourcesByTable.get(schema.name) ?? [];
			written.set(schema.name, await writeTable(own, schema, folder, { release, sources }));
		}
	};
	const stopOthers = (reason: unknown) => {
		queue.length = 0;
		throw reason;
	};
	const workers = await Promise.allSettled([
		work(await database.connect()).catch(stopOthers),
		checkPublished(connection)
			.then(() => work(connection))
			.catch(stopOthers)
	]);
	for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
	return Object.fromEntries(
		tables.flatMap(({ name }) => {
			const table = written.get(name);
			return table ? [[name, table]] : [];
		})
	);
}

/** Last day covered by a published count of people (YYYY-MM-DD), without ceilings and needs, which are plans. */
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

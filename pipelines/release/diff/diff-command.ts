import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../src/lib/catalogue/manifest.js';
import { readers } from '../../ingest/registry.js';
import { hashSnapshots, snapshotTables } from '../../ingest/snapshots.js';
import { openDatabase } from '../../lib/database.js';
import { DataFailure } from '../../lib/failure.js';
import { temporaryFolder, type Folders } from '../../lib/files.js';
import { frozenReleases } from '../frozen-releases.js';
import { compareTable } from './compare-tables.js';
import { describeChanges } from './describe-changes.js';
import { publishedPairs, snapshotPairs } from './table-pairs.js';

/**
 * Changes since a release (the latest by default) or a git revision, as text.
 * @param maxRows maximum number of rows and groups to list per table.
 */
export async function describeDiff(
	folders: Folders,
	since: string | undefined,
	maxRows: number
): Promise<string> {
	const base = since ?? frozenReleases(folders.data).at(-1) ?? 'HEAD';
	const release = join(folders.data, 'releases', base);
	const scratch = temporaryFolder('diff');
	const { connection, close } = await openDatabase();
	try {
		const isRelease = existsSync(join(release, 'manifest.json'));
		if (isRelease) assertBuilt(folders);
		const pairs = isRelease
			? publishedPairs(release, folders.published)
			: snapshotPairs(snapshotTables, readers, folders.data, base, scratch);
		const changes = [];
		for (const pair of pairs) changes.push(await compareTable(connection, pair, maxRows));
		const what = isRelease ? `release ${base} in the published tables` : `${base} in the snapshots`;
		return describeChanges(what, changes);
	} finally {
		close();
		rmSync(scratch, { recursive: true, force: true });
	}
}

function assertBuilt({ data, published }: Folders): void {
	const path = join(published, 'manifest.json');
	const built = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : null;
	if (built?.generated_from === hashSnapshots(data)) return;
	throw new DataFailure(
		'static/data',
		null,
		'the published tables are missing or older than the snapshots',
		'Run npm run data first, or compare the snapshots: npm run data:diff -- --since HEAD'
	);
}

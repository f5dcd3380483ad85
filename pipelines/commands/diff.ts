import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareTable } from '../release/diff/compare-tables.js';
import { publishedPairs, snapshotPairs } from '../release/diff/table-pairs.js';
import { describeChanges } from '../release/diff/describe-changes.js';
import { openDatabase } from '../lib/database.js';
import { DataFailure, runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { hashSnapshots } from '../ingest/snapshots.js';
import { snapshotTables } from '../ingest/snapshots.js';
import type { Manifest } from '../../src/lib/catalogue/manifest.js';
import { frozenReleases } from '../release/frozen-releases.js';

function assertBuilt(): void {
	const path = join(defaultFolders.published, 'manifest.json');
	const built = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : null;
	if (built?.generated_from === hashSnapshots(defaultFolders.data)) return;
	throw new DataFailure(
		'static/data',
		null,
		'the published tables are missing or older than the snapshots',
		'Run npm run data first, or compare the snapshots: npm run data:diff -- --since HEAD'
	);
}

await runCommand(async () => {
	const { values } = parseArgs({
		options: { since: { type: 'string' }, rows: { type: 'string', default: '8' } }
	});
	const since = values.since ?? frozenReleases(defaultFolders.data).at(-1) ?? 'HEAD';
	const release = join(defaultFolders.data, 'releases', since);
	const scratch = mkdtempSync(join(tmpdir(), 'parity-diff-'));
	const { connection, close } = await openDatabase();
	try {
		const isRelease = existsSync(join(release, 'manifest.json'));
		if (isRelease) assertBuilt();
		const pairs = isRelease
			? publishedPairs(release, defaultFolders.published)
			: snapshotPairs(snapshotTables, defaultFolders.data, since, scratch);
		const changes = [];
		for (const pair of pairs) changes.push(await compareTable(connection, pair, Number(values.rows)));
		const what = isRelease ? `release ${since} in the published tables` : `${since} in the snapshots`;
		console.log(describeChanges(what, changes));
	} finally {
		close();
		rmSync(scratch, { recursive: true, force: true });
	}
});

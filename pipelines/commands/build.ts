import { join } from 'node:path';
import { publish } from '../publish/publish.js';
import { runCommand } from '../lib/failure.js';
import { defaultFolders, repository } from '../lib/files.js';
import { withLock } from '../lib/lock.js';
import { checkFrozenReleases, copyFrozenReleases } from '../release/frozen-releases.js';
import { tables } from '../tables/index.js';

await runCommand(async () => {
	const started = performance.now();
	checkFrozenReleases(defaultFolders.data, tables);
	const manifest = await withLock(defaultFolders.data, 'build', () => publish(defaultFolders));
	copyFrozenReleases(defaultFolders.data, join(repository, 'static'));
	for (const [name, table] of Object.entries(manifest.tables)) {
		console.log(
			`${name.padEnd(16)} ${String(table.rows).padStart(7)} rows ${String(table.bytes).padStart(8)} bytes`
		);
	}
	const bytes = Object.values(manifest.tables).reduce((sum, table) => sum + table.bytes, 0);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`release ${manifest.release}: ${bytes} bytes of Parquet in ${seconds} s`);
});

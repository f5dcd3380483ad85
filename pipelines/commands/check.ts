import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../publish/publish.js';
import { runCommand } from '../lib/failure.js';
import { defaultFolders, temporaryFolder } from '../lib/files.js';
import { withLock } from '../lib/lock.js';
import { checkFrozenReleases } from '../release/frozen-releases.js';
import { tables } from '../tables/index.js';

/** Runs every rule without changing the published files: the build writes into a temporary folder. */
await runCommand(async () => {
	const scratch = temporaryFolder('check');
	try {
		checkFrozenReleases(defaultFolders.data, tables);
		await withLock(defaultFolders.data, 'build', () =>
			publish({ data: defaultFolders.data, published: join(scratch, 'data') })
		);
		console.log('all rules hold');
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
});

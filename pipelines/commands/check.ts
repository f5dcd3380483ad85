import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../publish/publish.js';
import { runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { checkFrozenReleases } from '../release/frozen-releases.js';
import { tables } from '../tables/index.js';

/** Runs every rule without changing the published files: the build writes into a temporary folder. */
await runCommand(async () => {
	const scratch = mkdtempSync(join(tmpdir(), 'parity-check-'));
	try {
		checkFrozenReleases(defaultFolders.data, tables);
		await publish({ data: defaultFolders.data, published: join(scratch, 'data') });
		console.log('all rules hold');
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
});

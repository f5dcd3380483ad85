import { parseArgs } from 'node:util';
import { runRefresh } from '../ingest/refresh/refresh-command.js';
import { runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { withLock } from '../lib/lock.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, accept: { type: 'string', multiple: true } }
	});
	await withLock(defaultFolders.data, 'snapshot', () => runRefresh(positionals[0], values));
});

import { parseArgs } from 'node:util';
import { runCommand } from '../lib/failure.js';
import { refreshCommand } from '../ingest/refresh/refresh-command.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, accept: { type: 'boolean' } }
	});
	await refreshCommand(positionals[0], values);
});

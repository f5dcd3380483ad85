import { parseArgs } from 'node:util';
import { runCommand } from '../lib/failure.js';
import { runRefresh } from '../ingest/refresh/refresh-command.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, accept: { type: 'boolean' } }
	});
	await runRefresh(positionals[0], values);
});

import { parseArgs } from 'node:util';
import { runRefresh } from '../ingest/refresh/refresh-command.js';
import { runCommand } from '../lib/failure.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, accept: { type: 'boolean' } }
	});
	await runRefresh(positionals[0], values);
});

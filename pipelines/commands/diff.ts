import { parseArgs } from 'node:util';
import { runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { describeDiff } from '../release/diff/diff-command.js';

await runCommand(async () => {
	const { values } = parseArgs({
		options: { since: { type: 'string' }, rows: { type: 'string', default: '8' } }
	});
	console.log(await describeDiff(defaultFolders, values.since, Number(values.rows)));
});

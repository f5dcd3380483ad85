import { parseArgs } from 'node:util';
import { runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { withLock } from '../lib/lock.js';
import { makeRelease } from '../release/make-release.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { changes: { type: 'string', default: '' }, date: { type: 'string' } }
	});
	const release = positionals[0] ?? '';
	const date = values.date ?? new Date().toISOString().slice(0, 10);
	const { files, bytes } = await withLock(defaultFolders.data, 'build', () =>
		makeRelease({ release, date, changes: values.changes })
	);
	console.log(`release ${release}: ${files} files, ${bytes} bytes in data/releases/${release}`);
	console.log(`Now: git add data/releases data/release.json && git commit`);
});

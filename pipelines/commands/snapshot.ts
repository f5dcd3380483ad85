import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { runRefresh } from '../ingest/refresh/refresh-command.js';
import { readers } from '../ingest/registry.js';
import { writeSnapshot } from '../ingest/write-snapshot.js';
import { DataFailure, runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, retrieved: { type: 'string' }, accept: { type: 'boolean' } }
	});
	if (/^https?:\/\//.test(values.from ?? '')) {
		await runRefresh(positionals[0], values);
		return;
	}
	const reader = readers.find((candidate) => candidate.id === positionals[0]);
	if (!reader || !values.from) {
		const known = readers.map((candidate) => candidate.id).join(', ');
		throw new DataFailure(
			'data:snapshot',
			null,
			'a source and a file are needed',
			`Write: npm run data:snapshot -- <source> --from <file or address> [--retrieved YYYY-MM-DD]; sources: ${known}`
		);
	}
	const written = await writeSnapshot(reader, values.from, defaultFolders.data, values.retrieved);
	for (const { path, rows } of written) console.log(`${basename(values.from)} → data/${path}: ${rows} rows`);
});

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { recount } from '../ingest/recount.js';
import { runRefresh } from '../ingest/refresh/refresh-command.js';
import { readers } from '../ingest/registry.js';
import type { SnapshotReader } from '../ingest/types.js';
import { writeSnapshot } from '../ingest/write-snapshot.js';
import { DataFailure, runCommand } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import { withLock } from '../lib/lock.js';

const usage =
	'Write: npm run data:snapshot -- <source> --from <file or address> [--from <file> …] [--retrieved YYYY-MM-DD] [--vintage <edition>] [--accept <rule>]';
const known = () => readers.map(({ id }) => id).join(', ');

function readerOf(source: string | undefined): SnapshotReader {
	if (source === undefined) {
		throw new DataFailure('data:snapshot', null, 'a source is needed', `${usage}; known are ${known()}`);
	}
	const reader = readers.find(({ id }) => id === source);
	if (reader) return reader;
	throw new DataFailure(
		'data:snapshot',
		null,
		`${source} is not a known source; known are ${known()}`,
		usage
	);
}

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			from: { type: 'string', multiple: true },
			retrieved: { type: 'string' },
			vintage: { type: 'string' },
			accept: { type: 'string', multiple: true },
			recount: { type: 'boolean' }
		}
	});
	const { data } = defaultFolders;
	const { from = [], retrieved, vintage, accept } = values;
	if (values.recount) {
		const chosen = positionals.length === 0 ? readers : positionals.map(readerOf);
		await withLock(data, 'snapshot', async () => {
			for (const path of recount(chosen, data)) console.log(`data/${path} was counted again`);
		});
		return;
	}
	const reader = readerOf(positionals[0]);
	const [first] = from;
	if (first === undefined) throw new DataFailure('data:snapshot', null, 'a file is needed', usage);
	if (/^https?:\/\//.test(first)) {
		await withLock(data, 'snapshot', () => runRefresh(reader.id, { from: first, accept }));
		return;
	}
	await withLock(data, 'snapshot', async () => {
		const options = { vintage, accept };
		const written = await writeSnapshot(reader, from, data, retrieved, options, (text) => console.log(text));
		for (const { path, rows } of written) console.log(`${basename(first)} → data/${path}: ${rows} rows`);
	});
});

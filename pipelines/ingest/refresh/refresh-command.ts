import { basename, join } from 'node:path';
import { DataFailure } from '../../lib/failure.js';
import { defaultFolders, repository } from '../../lib/files.js';
import { liveSources } from './live-sources.js';
import { progressBar } from './progress.js';
import { refresh, type RefreshOptions } from './refresh.js';
import { defaultLimits, systemRuntime } from './retry.js';

/** Refreshes one source, for `data:refresh -- <source>` and for `data:snapshot -- <source> --from <address>`. */
export async function runRefresh(id: string | undefined, options: RefreshOptions): Promise<void> {
	const source = liveSources.find(({ reader }) => reader.id === id);
	if (!source) {
		const known = liveSources.map(({ reader }) => reader.id).join(', ');
		throw new DataFailure(
			'data:refresh',
			null,
			id === undefined ? 'a source is needed' : `${id} cannot be fetched`,
			`Write: npm run data:refresh -- <source> [--from <address>] [--accept <rule>]; sources: ${known}`
		);
	}
	const folders = { data: defaultFolders.data, cache: join(repository, '.cache/refresh') };
	const progress = progressBar(process.stderr, source.reader.id);
	const written = await refresh(source, folders, options, defaultLimits, systemRuntime, progress);
	for (const { path, rows } of written) console.log(`${basename(path)}: ${rows} rows in data/${path}`);
	console.log('Now: npm run data:check, then npm run data:diff -- --since HEAD');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { readSources } from '../../lib/sources.js';
import type { SnapshotContents, SnapshotReader } from '../types.js';
import { writeSnapshot } from '../write-snapshot.js';
import { HttpClient } from './http-client.js';
import type { LiveSource } from './live-source.js';
import { PageCache } from './page-cache.js';
import { implausibleChanges } from './plausibility.js';
import type { Progress } from './progress.js';
import type { RequestLimits, Runtime } from './retry.js';

interface RefreshFolders {
	readonly data: string;
	/** Folder of fetched pages, with a subfolder per source. */
	readonly cache: string;
}

export interface RefreshOptions {
	/** URL to use instead of the publisher's own. */
	readonly from?: string | undefined;
	/** Accept a result that is complete and readable but implausible. */
	readonly accept?: boolean;
}

/**
 * Fetches a publisher's current data and writes the snapshot from it. Replaces the present snapshot at the very
 * end, and only by a result that is complete, matches the query, and is plausible compared with it.
 * @throws DataFailure otherwise; nothing changes, and fetched pages stay cached for the next run.
 */
export async function refresh(
	source: LiveSource,
	folders: RefreshFolders,
	options: RefreshOptions,
	limits: RequestLimits,
	runtime: Runtime,
	progress: Progress
): Promise<{ path: string; rows: number }[]> {
	const { id } = source.reader;
	const address = options.from ?? source.address;
	const cache = new PageCache(join(folders.cache, id), address, runtime.now(), options.accept ?? false);
	const today = new Date(cache.started).toISOString().slice(0, 10);
	const presentAsOf = readSources(folders.data)
		.filter((known) => known.snapshot === id)
		.map((known) => known.as_of ?? '')
		.sort()
		.at(-1);
	try {
		const path = await source.fetch({
			address,
			today,
			presentAsOf: presentAsOf ?? null,
			client: new HttpClient(limits, runtime),
			cache,
			progress
		});
		progress.end();
		const checkedReader: SnapshotReader = {
			...source.reader,
			async read(input) {
				const contents = await source.reader.read(input);
				assertPlausible(source, contents, folders, cache, options, progress);
				return contents;
			}
		};
		const written = await writeSnapshot(checkedReader, path, folders.data, today);
		cache.clear();
		return written;
	} finally {
		progress.end();
	}
}

/** @throws DataFailure when the new tables are implausible and `accept` is not set. */
function assertPlausible(
	source: LiveSource,
	contents: SnapshotContents,
	folders: RefreshFolders,
	cache: PageCache,
	options: RefreshOptions,
	progress: Progress
): void {
	const found = contents.tables.flatMap(({ table, records }) => {
		const path = join(folders.data, table.path);
		if (!existsSync(path)) return [];
		const { rows } = readCsv(path, `data/${table.path}`, Object.keys(table.fields));
		const present = rows.map((row) => row.cells);
		return implausibleChanges(table, present, records, source.plausibility).map(
			(doubt) => `${table.path}: ${doubt}`
		);
	});
	const [first, ...others] = found;
	if (first === undefined) return;
	if (options.accept) {
		for (const doubt of found) progress.message(`accepted although ${doubt}`);
		return;
	}
	cache.markRefused();
	throw new DataFailure(
		source.reader.id,
		null,
		`the fresh answer is hard to believe beside data/${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}`,
		`The snapshot stays as it was. Look at the answer in ${cache.folder}; if it is right, repeat with --accept`
	);
}

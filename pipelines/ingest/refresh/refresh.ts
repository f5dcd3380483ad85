import { join } from 'node:path';
import { readSources } from '../../lib/sources.js';
import { ImplausibleFailure } from '../plausibility/assess.js';
import { writeSnapshot } from '../write-snapshot.js';
import { HttpClient } from './http-client.js';
import type { LiveSource } from './live-source.js';
import { PageCache } from './page-cache.js';
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
	/** Rules that the result may break although it is complete and readable: a person has looked into it. */
	readonly accept?: readonly string[] | undefined;
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
	const cache = new PageCache(
		join(folders.cache, id),
		address,
		runtime.now(),
		(options.accept ?? []).length > 0
	);
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
		const written = await writeSnapshot(
			source.reader,
			path,
			folders.data,
			today,
			{ accept: options.accept },
			(text) => progress.message(text)
		);
		cache.clear();
		return written;
	} catch (error) {
		if (error instanceof ImplausibleFailure) cache.markRefused();
		throw error;
	} finally {
		progress.end();
	}
}

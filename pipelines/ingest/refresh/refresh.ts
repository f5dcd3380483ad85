import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCodeList } from '../../lib/codes.js';
import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { readSources } from '../../lib/sources.js';
import type { SnapshotContents, SnapshotReader } from '../types.js';
import { takeSnapshot } from '../write-snapshot.js';
import { Asker } from './http-client.js';
import type { LiveSource } from './live-source.js';
import { doubts } from './plausibility.js';
import type { Progress } from './progress.js';
import type { Patience, Surroundings } from './retry.js';
import { Shelf } from './page-cache.js';

export interface RefreshPlaces {
	readonly data: string;
	/** Finished pages wait here, a folder per source. */
	readonly cache: string;
}

export interface RefreshOptions {
	/** Instead of the publisher's own address. */
	readonly from?: string | undefined;
	/** Take an answer that is complete and readable but hard to believe. */
	readonly accept?: boolean;
}

/**
 * Fetches what a publisher publishes now and takes the snapshot from it. The present snapshot is replaced at the very
 * end, and only by an answer that is whole, is one to the question, and is plausible beside it.
 * @throws DataFailure otherwise; everything stays as it was, finished pages are kept for the next run.
 */
export async function refresh(
	source: LiveSource,
	places: RefreshPlaces,
	options: RefreshOptions,
	patience: Patience,
	surroundings: Surroundings,
	progress: Progress
): Promise<{ path: string; rows: number }[]> {
	const { id } = source.reader;
	const address = options.from ?? source.address;
	const shelf = new Shelf(join(places.cache, id), address, surroundings.now(), options.accept ?? false);
	const today = new Date(shelf.started).toISOString().slice(0, 10);
	const presentAsOf = readSources(places.data)
		.filter((known) => known.snapshot === id)
		.map((known) => known.as_of ?? '')
		.sort()
		.at(-1);
	try {
		const path = await source.collect({
			address,
			today,
			presentAsOf: presentAsOf ?? null,
			codes: readCodeList(places.data),
			asker: new Asker(patience, surroundings),
			shelf,
			progress
		});
		progress.end();
		const judging: SnapshotReader = {
			...source.reader,
			async read(input) {
				const contents = await source.reader.read(input);
				judge(source, contents, places, shelf, options, progress);
				return contents;
			}
		};
		const written = await takeSnapshot(judging, path, places.data, today);
		shelf.clear();
		return written;
	} finally {
		progress.end();
	}
}

/** @throws DataFailure when the fresh tables are hard to believe and were not accepted all the same. */
function judge(
	source: LiveSource,
	contents: SnapshotContents,
	places: RefreshPlaces,
	shelf: Shelf,
	options: RefreshOptions,
	progress: Progress
): void {
	const found = contents.tables.flatMap(({ table, records }) => {
		const path = join(places.data, table.path);
		if (!existsSync(path)) return [];
		const { rows } = readCsv(path, `data/${table.path}`, Object.keys(table.fields));
		const present = rows.map((row) => row.cells);
		return doubts(table, present, records, source.plausibility).map((doubt) => `${table.path}: ${doubt}`);
	});
	const [first, ...others] = found;
	if (first === undefined) return;
	if (options.accept) {
		for (const doubt of found) progress.say(`accepted although ${doubt}`);
		return;
	}
	shelf.markRefused();
	throw new DataFailure(
		source.reader.id,
		null,
		`the fresh answer is hard to believe beside data/${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}`,
		`The snapshot stays as it was. Look at the answer in ${shelf.folder}; if it is right, repeat with --accept`
	);
}

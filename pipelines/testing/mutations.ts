import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DataFailure } from '../lib/failure.js';
import { defaultFolders } from '../lib/files.js';
import type { SnapshotReader } from '../ingest/types.js';
import { writeSnapshot, type SnapshotOptions } from '../ingest/write-snapshot.js';
import { emptyDataFolder, scratchFolder } from './data-folder.js';

/** A data folder that holds the snapshot of an unchanged file, to compare changed ones with. */
export interface Taken {
	readonly data: string;
	readonly reader: SnapshotReader;
	/** Contents of the tidy tables. */
	tidy(): string;
}

export const retrieved = '2026-11-23';

/** Takes a snapshot of a file in the publisher's format. @param contents by file name. */
export async function takeFirst(
	reader: SnapshotReader,
	name: string,
	contents: string | Uint8Array,
	options: SnapshotOptions = {}
): Promise<Taken> {
	const data = emptyDataFolder();
	const tidy = () => reader.tables.map(({ path }) => readFileSync(join(data, path), 'utf8')).join();
	await take(reader, data, name, contents, options);
	return { data, reader, tidy };
}

export async function take(
	reader: SnapshotReader,
	data: string,
	name: string,
	contents: string | Uint8Array,
	options: SnapshotOptions = {}
): Promise<string[]> {
	const path = join(scratchFolder(), name);
	writeFileSync(path, contents);
	const remarks: string[] = [];
	await writeSnapshot(reader, path, data, retrieved, options, (text) => remarks.push(text));
	return remarks;
}

/** The one sentence that refuses a file; the snapshot must stay as it was. */
export async function refusal(
	{ reader, data, tidy }: Taken,
	name: string,
	contents: string | Uint8Array
): Promise<string> {
	const before = tidy();
	try {
		await take(reader, data, name, contents);
	} catch (error) {
		if (!(error instanceof DataFailure)) throw error;
		if (tidy() !== before) throw new Error('the snapshot was changed', { cause: error });
		return error.message;
	}
	return 'accepted';
}

/** A copy of the project's snapshots of one reader, with their control totals. */
export function copyOf(reader: SnapshotReader): string {
	const data = emptyDataFolder();
	for (const path of ['sources.json', ...reader.tables.flatMap(({ path }) => [path, `control/${path}`])]) {
		mkdirSync(dirname(join(data, path)), { recursive: true });
		cpSync(join(defaultFolders.data, path), join(data, path));
	}
	return data;
}

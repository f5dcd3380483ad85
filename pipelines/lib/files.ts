import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folders that the pipelines read and write; tests use copies. */
export interface Folders {
	/** Tidy snapshots, `sources.json` and `release.json`. */
	readonly data: string;
	/** Published Parquet and `manifest.json`; replaced as a whole by a build. */
	readonly published: string;
}

export const defaultFolders: Folders = {
	data: join(repository, 'data'),
	published: join(repository, 'static/data')
};

export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Writes a temporary file beside the target and renames it, so that readers never see a partial file. */
export function writeAtomically(path: string, contents: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	const aside = `${path}.${process.pid}.tmp`;
	try {
		writeFileSync(aside, contents);
		renameSync(aside, path);
	} finally {
		rmSync(aside, { force: true });
	}
}

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Whether a process runs. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Removes files and folders `<name>.<process>.tmp` that a killed process left in a folder. */
export function removeLeftovers(folder: string): void {
	removeOfKilled(folder, /\.(\d+)\.tmp$/);
}

/** A new temporary folder; removes those that killed processes left under the same name. */
export function temporaryFolder(name: string): string {
	removeOfKilled(tmpdir(), new RegExp(`^parity-${name}-(\\d+)-\\w+$`));
	return mkdtempSync(join(tmpdir(), `parity-${name}-${process.pid}-`));
}

/** @param pattern its group is the number of the process. */
function removeOfKilled(folder: string, pattern: RegExp): void {
	for (const name of readdirSync(folder)) {
		const [, pid] = pattern.exec(name) ?? [];
		if (pid === undefined || isRunning(Number(pid))) continue;
		rmSync(join(folder, name), { recursive: true, force: true });
	}
}

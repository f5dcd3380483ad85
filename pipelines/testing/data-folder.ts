import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { SnapshotReader } from '../ingest/types.js';
import { ruleNames } from '../ingest/plausibility/finding.js';
import { writeSnapshot } from '../ingest/write-snapshot.js';
import { defaultFolders } from '../lib/files.js';

/** A temporary folder, removed after the test file. */
export function scratchFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'parity-test-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The files of a folder by name, as base64. */
export function folderContents(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder)
			.sort()
			.map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
	);
}

/** A data folder with only the country codes. */
export function emptyDataFolder(): string {
	const folder = scratchFolder();
	for (const path of ['country_codes/countries.csv', 'curated/special_origins.csv']) {
		cpSync(join(defaultFolders.data, path), join(folder, path));
	}
	return folder;
}

/** Fixtures are too small to be plausible. */
export const accepted = { accept: ruleNames } as const;

/** Writes the snapshot of a fixture and returns the contents of `path`. */
export async function snapshotOf(reader: SnapshotReader, fixture: string, path: string): Promise<string> {
	const data = emptyDataFolder();
	await writeSnapshot(reader, fixture, data, '2026-07-02', accepted);
	return readFileSync(join(data, path), 'utf8');
}

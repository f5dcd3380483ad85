import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '$lib/catalogue/manifest';
import { readManifest } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { PRESENT } from './tables';

export const RELEASES = 'data/releases';

/** Names of the stored releases. @param folder Of the releases. */
export const storedReleases = (folder = RELEASES): string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => existsSync(join(folder, name, 'manifest.json')))
				.sort()
		: [];

/** Folder of a release's tables and charts. */
export const releaseFolder = (release: string): string => join(RELEASES, release);

/** `YYYY-MM-DD` */
export async function dayOfRelease(release: string): Promise<string> {
	const text = await readFile(join(releaseFolder(release), 'release.json'), 'utf8');
	return (JSON.parse(text) as { date: string }).date;
}

/** Every table of every stored release. */
export async function frozenTables(): Promise<{ readonly release: string; readonly table: string }[]> {
	const releases = await Promise.all(
		storedReleases().map(async (release) => {
			const { tables } = await readManifest(releaseFolder(release));
			return Object.keys(tables).map((table) => ({ release, table }));
		})
	);
	return releases.flat();
}

const contentOf = ({ tables }: Manifest): string =>
	JSON.stringify(Object.entries(tables).map(([name, { sha256 }]) => [name, sha256]));

/** The stored release whose tables are those of this site; `undefined` if the data has changed since. */
export const releaseOfTables = once(async (): Promise<string | undefined> => {
	const present = await readManifest(PRESENT);
	if (!storedReleases().includes(present.release)) return undefined;
	const stored = await readManifest(releaseFolder(present.release));
	return contentOf(stored) === contentOf(present) ? present.release : undefined;
});

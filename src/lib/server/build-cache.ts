import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { building } from '$app/environment';
import type { Manifest } from '$lib/catalogue/manifest';
import type { Engine, Query, Row } from '$lib/query/port';
import { rowsOfAnswer, storedAnswer } from '$lib/query/stored-answer';

/** SvelteKit empties it when a build begins. */
const FOLDER = '.svelte-kit/output/rows';

/** The same for two folders whose tables are the same: releases share most of them. */
const keyOf = ({ sql, params, tables }: Query, manifest: Manifest): string =>
	createHash('sha256')
		.update(JSON.stringify([sql, params, tables.map((name) => manifest.tables[name]?.sha256)]))
		.digest('hex');

const computed = new Map<string, Promise<readonly Row[]>>();

/** SvelteKit analyses a site in one process and prerenders it in the next: rows of the first are handed to the second. */
async function handedOver(key: string, compute: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
	if (!building) return compute();
	const file = join(FOLDER, `${key}.json`);
	if (existsSync(file)) return rowsOfAnswer(JSON.parse(await readFile(file, 'utf8')));
	const rows = await compute();
	await mkdir(FOLDER, { recursive: true });
	await writeFile(file, JSON.stringify(storedAnswer(rows)));
	return rows;
}

/** Runs each query once per build, however many pages and releases need it. */
export function onceInBuild(engine: Engine, manifest: Manifest): Pick<Engine, 'run'> {
	return {
		run(query) {
			const key = keyOf(query, manifest);
			const known = computed.get(key) ?? handedOver(key, () => engine.run(query));
			computed.set(key, known);
			return known;
		}
	};
}

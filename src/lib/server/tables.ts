import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { onceInBuild } from './build-cache';

/** The tables of the current release, as written by `npm run data`. */
export const PRESENT = 'static/data';

async function open(folder: string) {
	const manifest = await readManifest(folder);
	const engine = onceInBuild(nativeEngine(folder), manifest);
	return { engine, manifest, catalogue: await loadCatalogue(engine, manifest) };
}

const opened = new Map<string, ReturnType<typeof open>>();

/** Engine, manifest and catalogue of one release. @param folder Folder of its Parquet files and manifest. */
export function tablesIn(folder: string): ReturnType<typeof open> {
	const cached = opened.get(folder) ?? open(folder);
	opened.set(folder, cached);
	return cached;
}

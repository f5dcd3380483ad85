import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';

/** The tables of the present release, as `npm run data` writes them. */
export const PRESENT = 'static/data';

async function open(folder: string) {
	const engine = nativeEngine(folder);
	const manifest = await readManifest(folder);
	return { engine, manifest, catalogue: await loadCatalogue(engine, manifest) };
}

const opened = new Map<string, ReturnType<typeof open>>();

/** Engine, manifest and catalogue of one release. @param folder Of its Parquet files and manifest. */
export function tablesIn(folder: string): ReturnType<typeof open> {
	const cached = opened.get(folder) ?? open(folder);
	opened.set(folder, cached);
	return cached;
}

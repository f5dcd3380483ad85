import type { Source } from '$lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';

/** All sources of published rows, by id. */
export async function loadSources(): Promise<ReadonlyMap<string, Source>> {
	const manifest = await readManifest();
	return (await loadCatalogue(nativeEngine(), manifest)).sources;
}

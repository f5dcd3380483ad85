import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import { originFigures } from './figures';
import { originQueries, type OriginQuery } from './queries';
import type { OriginFigures } from './types';

/** The figures of every origin over the published tables, for tests. */
export async function openOrigins(): Promise<{
	readonly origins: readonly OriginFigures[];
	readonly catalogue: Catalogue;
}> {
	const engine = nativeEngine();
	const catalogue = await loadCatalogue(engine, await readManifest());
	const results = await Promise.all(
		Object.entries(originQueries()).map(async ([name, query]) => [name, await engine.run(query)] as const)
	);
	await engine.close();
	return {
		origins: originFigures(Object.fromEntries(results) as ResultSets<OriginQuery>, catalogue),
		catalogue
	};
}

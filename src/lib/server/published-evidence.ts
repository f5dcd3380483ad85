import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { ResultSets } from '$lib/query/port';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { evidenceQueries, type EvidenceQuery } from '$lib/analysis/evidence/queries';

/** The published rows and catalogue, read with native DuckDB. */
export async function publishedEvidence(): Promise<{
	readonly rows: ResultSets<EvidenceQuery>;
	readonly catalogue: Catalogue;
}> {
	const engine = nativeEngine();
	const catalogue = await loadCatalogue(engine, await readManifest());
	const results = await Promise.all(
		Object.entries(evidenceQueries()).map(async ([name, query]) => [name, await engine.run(query)])
	);
	await engine.close();
	return { rows: Object.fromEntries(results) as ResultSets<EvidenceQuery>, catalogue };
}

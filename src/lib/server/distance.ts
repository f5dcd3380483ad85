import { distanceSection, type DistanceSection } from '$lib/method/distance/section';
import { shelfOf, shelfQueries, type ShelfQuery } from '$lib/method/distance/shelf';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { ResultSets } from '$lib/query/port';

/** The rows of the shelf on distance, read with native DuckDB. */
export async function shelfRows(): Promise<ResultSets<ShelfQuery>> {
	const engine = nativeEngine();
	const results = await Promise.all(
		Object.entries(shelfQueries()).map(async ([name, query]) => [name, await engine.run(query)])
	);
	await engine.close();
	return Object.fromEntries(results) as ResultSets<ShelfQuery>;
}

export const distanceOf = async (evidence: Evidence): Promise<DistanceSection> =>
	distanceSection(shelfOf(await shelfRows(), evidence), evidence.catalogue);

import { distanceSection, type DistanceSection } from '$lib/method/distance/section';
import { distanceDataOf, distanceQueries, type DistanceQuery } from '$lib/method/distance/data';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { ResultSets } from '$lib/query/port';

/** The rows of the section on distance, read with native DuckDB. */
export async function distanceRows(): Promise<ResultSets<DistanceQuery>> {
	const engine = nativeEngine();
	const results = await Promise.all(
		Object.entries(distanceQueries()).map(async ([name, query]) => [name, await engine.run(query)])
	);
	await engine.close();
	return Object.fromEntries(results) as ResultSets<DistanceQuery>;
}

export const distanceOf = async (evidence: Evidence): Promise<DistanceSection> =>
	distanceSection(distanceDataOf(await distanceRows(), evidence), evidence.catalogue);

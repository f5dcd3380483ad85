import { afterAll, beforeAll, expect, it } from 'vitest';
import { asPrinted } from '$lib/metrics/rounding';
import { nativeEngine } from '$lib/query/duckdb-node';
import { decisionHigh, decisionLow } from './decision-bounds';

let engine: ReturnType<typeof nativeEngine>;
beforeAll(() => {
	engine = nativeEngine();
});
afterAll(() => engine.close());

it('bounds every printed count of decisions in SQL as the rounding rule does', async () => {
	const rows = await engine.run({
		sql: `select n, cast(${decisionLow('n')} as integer) as low, cast(${decisionHigh('n')} as integer) as high
			from (values (0), (5), (10), (11), (286108)) t(n) order by n`,
		params: [],
		tables: []
	});
	// 0 → [0, 2], 5 → [3, 7], 10 → [8, 10]; larger counts are exact.
	expect(rows.map(({ n, low, high }) => [n, low, high])).toEqual([
		[0, 0, 2],
		[5, 3, 7],
		[10, 8, 10],
		[11, 11, 11],
		[286_108, 286_108, 286_108]
	]);
	for (const { n, low, high } of rows)
		expect(asPrinted(Number(n), 'unhcr-decisions')).toMatchObject({ low, high });
});

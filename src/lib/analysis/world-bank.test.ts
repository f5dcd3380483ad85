import { expect, it } from 'vitest';
import { nativeEngine } from '$lib/query/duckdb-node';
import { meansSources, residentsSource } from './world-bank';

it('names the edition that the published table names', async () => {
	const engine = nativeEngine();
	const rows = await engine.run({
		sql: 'select distinct year, source_id, gdp_source_id from population where residents is not null order by all',
		params: [],
		tables: ['population']
	});
	await engine.close();
	expect(rows.length).toBeGreaterThan(0);
	for (const { year, source_id: source, gdp_source_id: gdpSource } of rows) {
		expect(source, String(year)).toBe(residentsSource(Number(year)));
		if (gdpSource !== null) expect(meansSources(Number(year)), String(year)).toContain(gdpSource);
	}
	expect(residentsSource(null)).toBe('worldbank-population-gdp');
});

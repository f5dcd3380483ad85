import { afterAll, describe, expect, it } from 'vitest';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Row } from '$lib/query/port';
import { examples } from './examples';

const engine = nativeEngine();
afterAll(() => engine.close());

const ask = (start: string): Promise<readonly Row[]> => {
	const found = examples.find(({ title }) => title.startsWith(start));
	if (!found) throw new Error(`no example ${start}`);
	return engine.run({ sql: found.sql, params: [], tables: found.tables });
};

it.each(examples)('$title: returns ordered rows from the tables that it lists', async ({ sql, tables }) => {
	expect((await engine.run({ sql, params: [], tables })).length).toBeGreaterThan(5);
	expect(sql).toMatch(/order by/);
	expect([...tables].sort()).toEqual(tables);
});

describe('examples reproduce the figures of the charts', () => {
	const column = (rows: readonly Row[], key: string, value: string) =>
		Object.fromEntries(rows.map((row) => [String(row[key]), row[value]]));

	it('let in per 1,000', async () => {
		const rates = column(await ask('Let into'), 'name', 'per_1000');
		const per100 = (name: string) => Math.round((100 * Number(rates[name])) / Number(rates.Ukraine));
		// Afghans: 185,717 of 20,123,584 person-years against 278,982 of 14,370,635.5.
		expect(['Afghanistan', 'Iraq', 'Pakistan', 'Somalia', 'Yemen', 'Syria', 'Libya'].map(per100)).toEqual([
			48, 14, 11, 12, 10, 6, 4
		]);
	});

	// As proclaimed; for 2021 the revision in May, not the earlier 15,000.
	it('ceilings', async () => {
		const ceilings = column(await ask('The U.S. ceiling'), 'fiscal_year', 'ceiling');
		expect([ceilings['2002'], ceilings['2020'], ceilings['2021'], ceilings['2022']]).toEqual([
			70_000, 18_000, 62_500, 125_000
		]);
	});

	it('sheltered in Europe', async () => {
		const rates = column(await ask('Of every 1,000'), 'name', 'per_1000');
		expect(
			['Ukraine', 'Libya', 'Iraq', 'Afghanistan'].map((name) => Math.round(Number(rates[name])))
		).toEqual([921, 674, 495, 99]);
	});

	// UNHCR, decisions of 2016: levels NA and FI together.
	it('Syrians in Germany', async () => {
		const year = (await ask('Syrians')).find((row) => row.year === 2016);
		expect(Number(year?.convention) + Number(year?.complementary)).toBe(286_108);
	});
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../lib/database.js';
import { checkMidyears } from './midyear.js';

let database: Database;
const run = (sql: string) => database.connection.run(sql);

beforeAll(async () => {
	database = await openDatabase();
	await run('create schema published');
});
afterAll(() => database.close());

beforeEach(async () => {
	await run(`create or replace table published.displaced_stock as
		select year, 'refugee' as status, 'unhcr-population' as source_id, people as value
		from (values (2022, 1000), (2023, 1100), (2024, 1200), (2025, 1000)) as ends(year, people)`);
	await run(`create or replace table published.stock_within_year as
		select make_date(year, 6, 30) as as_of, 'refugee' as status, 'unhcr-midyear-stocks' as source_id, people as value
		from (values (2023, 1000), (2024, 1265), (2025, 1100)) as mids(year, people)`);
});

it('accepts mid-years near the mean of the year-ends', async () => {
	// 1,265 is 10 % above (1,100 + 1,200) / 2.
	await checkMidyears(database.connection);
});

it('refuses a missing year', async () => {
	await run(`delete from published.stock_within_year where as_of = date '2024-06-30'`);
	await expect(checkMidyears(database.connection)).rejects.toThrow(/year = 2024.*a mid-year is missing/);
});

it('refuses a world total far from the year-ends', async () => {
	await run(`update published.stock_within_year set value = 10000 where as_of = date '2025-06-30'`);
	await expect(checkMidyears(database.connection)).rejects.toThrow(
		/as_of = 2025-06-30, status = refugee, people = 10000, mean_of_year_ends = 1100.*more than 10 %/
	);
});

it('refuses a mid-year without a year-end beside it', async () => {
	await run(`update published.stock_within_year set as_of = as_of + interval 1 year, value = 1150`);
	await expect(checkMidyears(database.connection)).rejects.toThrow(/as_of = 2026-06-30/);
});

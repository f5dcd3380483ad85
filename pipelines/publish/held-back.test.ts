import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { familyReunion } from '../tables/family_reunion.js';
import { buildTable } from './build-tables.js';

let database: Database;
beforeAll(async () => {
	database = await openDatabase();
	const run = (sql: string) => database.connection.run(sql);
	await run('create schema published; create schema registry; create schema homeoffice');
	await run(`create table homeoffice.family_reunion as from (values
		(date '2023-10-01', 'AFG', 'female', '18-29', 7), (date '2023-10-01', 'AFG', 'male', '0-17', 5)
	) as visas(period_start, origin, sex, age, value)`);
});
afterAll(() => database.close());

it.each([
	[true, [{ quarter: '2023 Q4', value: 12, minors: 5, women: 7, men: 0 }]],
	[false, []]
])('a table has the rows of a data set whose licence permits it: %s', async (redistributable, rows) => {
	const { connection } = database;
	await connection.run(`create or replace table registry.sources as
		select 'homeoffice-family-reunion' as id, ${redistributable} as redistributable`);
	await connection.run('drop table if exists published.family_reunion');
	await buildTable(connection, familyReunion);
	expect(
		await rowsOf(connection, 'select quarter, value, minors, women, men from published.family_reunion')
	).toEqual(rows);
});

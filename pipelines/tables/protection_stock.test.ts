import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { tablesFolder } from './index.js';

let database: Database;
beforeAll(async () => {
	database = await openDatabase();
	await database.connection.run(`create schema unhcr`);
});
afterAll(() => database.close());

it('dates a month’s figure no later than its first copy, uses the latest copy, and flags the old definition', async () => {
	await database.connection.run(`create table unhcr.ukraine_recorded as
		select 'POL' as host, month, first_seen, value from (values
			(date '2023-04-01', date '2023-04-05', 1581148), (date '2023-04-01', date '2023-04-12', 1583563),
			(date '2023-12-01', date '2024-01-09', 956635), (date '2023-12-01', date '2024-02-01', 956630)
		) as seen(month, first_seen, value)`);
	const sql = readFileSync(join(tablesFolder, 'protection_stock.sql'), 'utf8');
	const recorded =
		/recorded as \((select[\s\S]+?group by all\n)\)/.exec(sql.replace(/\(\n\t/g, '('))?.[1] ?? '';
	expect(
		await rowsOf(
			database.connection,
			`select as_of::varchar as as_of, people, rounding, flag from (${recorded}) order by 1`
		)
	).toEqual([
		{ as_of: '2023-04-05', people: 1_581_148, rounding: 0, flag: 'before_2023_break' },
		{ as_of: '2023-04-12', people: 1_583_563, rounding: 0, flag: 'before_2023_break' },
		{ as_of: '2023-12-31', people: 956_630, rounding: 2, flag: null }
	]);
});

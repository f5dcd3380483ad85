import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { buildTable, prepareTables } from '../publish/build-tables.js';
import { stockWithinYear } from './stock_within_year.js';

describe('stocks within a year', () => {
	let database: Database;
	const cells = async (where: string) =>
		(
			await rowsOf(
				database.connection,
				`select value, low, high, value_status from published.stock_within_year where ${where} order by all`
			)
		).map((row) => Object.values(row).join(' '));

	beforeAll(async () => {
		database = await openDatabase();
		const { connection } = database;
		await prepareTables(connection);
		// 5,000 of 99,999 refugees are 5.00005 %; 5,000 of 100,000 are not more than 5 %.
		await connection.run(`create schema unhcr;
			create table unhcr.midyear_stocks as from (values
				(date '2025-06-30', 'UKR', 'DEU', 94999, 5, null::integer, 0, 0, 0),
				(date '2025-06-30', 'AFG', 'DEU', 0, 7, 0, 0, 0, 0),
				(date '2025-06-30', 'UNK', 'DEU', 5000, 0, null, 0, 0, 0),
				(date '2025-06-30', 'UKR', 'POL', 95000, 0, null, 0, 0, 0),
				(date '2025-06-30', 'AFG', 'POL', 0, 8, null, 0, 0, 0),
				(date '2025-06-30', 'UNK', 'POL', 5000, 0, null, 0, 0, 0),
				(date '2025-06-30', 'UKR', 'UKR', 0, 0, null, 0, 9, 3700000)
			) as t(as_of, origin, asylum, refugees, asylum_seekers, oip, stateless, ooc, idps);
			create table unhcr.ukraine_situation as
				select 'POL' as host, date '2022-07-05' as as_of, 1207650 as recorded, null::integer as tp_registrations`);
		await buildTable(connection, stockWithinYear);
	});
	afterAll(() => database.close());

	it('are rounded like year-ends, and fillers are left out', async () => {
		expect(await cells(`origin = 'UKR' and asylum = 'DEU' and status = 'asylum_seeker'`)).toEqual([
			'5 3 5 ok'
		]);
		expect(await cells(`origin = 'UKR' and asylum = 'POL' and status = 'asylum_seeker'`)).toEqual([
			'0 0 2 zero_or_rounded'
		]);
		expect(await cells(`status = 'stateless'`)).toEqual([]);
		expect(await cells(`status = 'ooc'`)).toEqual(['9 9 9 ok']);
		expect(await cells(`status = 'idp_unhcr'`)).toEqual(['3700000 3700000 3700000 ok']);
		expect(await cells(`status = 'oip'`)).toEqual(['0 0 2 zero_or_rounded']);
	});

	it('are no zeros, and may be short, where a country recorded no origin for over 5 % and 5,000 people', async () => {
		const refugees = (origin: string, asylum: string) =>
			cells(`origin = '${origin}' and asylum = '${asylum}' and status = 'refugee'`);
		expect(await refugees('UKR', 'DEU')).toEqual(['94999 94999 99999 ok']);
		expect(await refugees('AFG', 'DEU')).toEqual(['   nationality_not_recorded']);
		expect(await refugees('UNK', 'DEU')).toEqual(['5000 5000 5000 ok']);
		expect(await refugees('UKR', 'POL')).toEqual(['95000 95000 95000 ok']);
		expect(await refugees('AFG', 'POL')).toEqual(['0 0 2 zero_or_rounded']);
	});

	it('keep the counts of the portal apart', async () => {
		expect(await cells(`status = 'recorded' and as_of = date '2022-07-05'`)).toEqual([
			'1207650 1207650 1207650 ok'
		]);
	});
});

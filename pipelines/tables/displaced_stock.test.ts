import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { buildTable, prepareTables } from '../publish/build-tables.js';
import { displacedStock } from './displaced_stock.js';
import { vanishedPairs } from './vanished_pairs.js';

/** Year, origin, country of asylum, refugees, asylum-seekers. */
const POPULATION: readonly (readonly [number, string, string, number, number])[] = [
	// Recording breaks off: 10,800 people with an origin become 700, and 6,000 without one are 46 % of the world's 13,000.
	[2024, 'UKR', 'USA', 4, 800],
	[2024, 'AFG', 'USA', 4, 10_000],
	[2024, 'UNK', 'USA', 0, 100],
	[2025, 'UKR', 'USA', 4, 700],
	[2025, 'AFG', 'USA', 4, 0],
	[2025, 'UNK', 'USA', 0, 6_000],
	// 5,000 of 99,999 refugees are 5.00005 %, and of asylum-seekers 4,999 are too few.
	[2025, 'UKR', 'DEU', 94_999, 1_301],
	[2025, 'AFG', 'DEU', 0, 0],
	[2025, 'UNK', 'DEU', 5_000, 4_999],
	// 5,000 of 100,000 are not more than 5 %.
	[2025, 'UKR', 'POL', 95_000, 0],
	[2025, 'AFG', 'POL', 0, 5],
	[2025, 'UNK', 'POL', 5_000, 0],
	// A pair that vanishes, one that was too small, and one that comes back.
	[2023, 'VNM', 'CHN', 303_000, 107],
	[2023, 'SOM', 'CHN', 999, 0],
	[2023, 'SYR', 'CHN', 900, 100],
	[2025, 'SYR', 'CHN', 5, 0]
];

describe('year-end stocks', () => {
	let database: Database;
	const cells = async (where: string) =>
		(
			await rowsOf(
				database.connection,
				`select value, low, high, value_status from published.displaced_stock where ${where} order by all`
			)
		).map((row) => Object.values(row).join(' '));

	beforeAll(async () => {
		database = await openDatabase();
		const { connection } = database;
		await prepareTables(connection);
		const rows = POPULATION.map(
			([year, origin, asylum, refugees, seekers]) =>
				`(${year}, '${origin}', '${asylum}', ${refugees}, ${seekers}, null::integer, 0, 0, 0)`
		);
		await connection.run(`create schema unhcr;
			create table unhcr.population as from (values ${rows.join(', ')})
				as t(year, origin, asylum, refugees, asylum_seekers, oip, stateless, ooc, idps);
			create table unhcr.idmc as select 2025 as year, 'UKR' as origin, 7 as value;
			create table unhcr.unrwa as select 2025 as year, 'PSE' as origin, 'JOR' as asylum, 7 as value;
			create table published.countries as select unnest(['VNM', 'SOM', 'SYR', 'AFG', 'UKR']) as iso3`);
		await buildTable(connection, displacedStock);
		await buildTable(connection, vanishedPairs);
	});
	afterAll(() => database.close());

	it('are no zeros, and may be short, where a country recorded no origin for over 5 % and 5,000 people', async () => {
		const inGermany = (origin: string, status: string) =>
			cells(`asylum = 'DEU' and origin = '${origin}' and status = '${status}'`);
		expect(await inGermany('AFG', 'refugee')).toEqual(['   nationality_not_recorded']);
		expect(await inGermany('UKR', 'refugee')).toEqual(['94999 94999 99999 ok']);
		expect(await inGermany('UNK', 'refugee')).toEqual(['5000 5000 5000 ok']);
		expect(await inGermany('AFG', 'asylum_seeker')).toEqual(['0 0 2 zero_or_rounded']);
		const afghansInPoland = (status: string) =>
			cells(`asylum = 'POL' and origin = 'AFG' and status = '${status}'`);
		expect(await afghansInPoland('refugee')).toEqual(['0 0 2 zero_or_rounded']);
		expect(await afghansInPoland('asylum_seeker')).toEqual(['5 3 5 ok']);
	});

	it('are blank up to the last figure where recording broke off, and stay in the total', async () => {
		const seekers = (origin: string) =>
			cells(`asylum = 'USA' and year = 2025 and origin = '${origin}' and status = 'asylum_seeker'`);
		expect(await seekers('UKR')).toEqual([' 0 800 nationality_not_recorded']);
		expect(await seekers('AFG')).toEqual([' 0 10000 nationality_not_recorded']);
		expect(await seekers('UNK')).toEqual(['6000 6000 6000 ok']);
		expect(await seekers('VAR')).toEqual(['700 700 700 ok']);
	});

	it('that vanish are listed', async () => {
		expect(
			await rowsOf(
				database.connection,
				'select origin, asylum, year, people, people_abroad, next_year from published.vanished_pairs order by people'
			)
		).toEqual([
			{ origin: 'SYR', asylum: 'CHN', year: 2023, people: 1000, people_abroad: 1000, next_year: 2025 },
			{ origin: 'VNM', asylum: 'CHN', year: 2023, people: 303_107, people_abroad: 303_107, next_year: null }
		]);
	});
});

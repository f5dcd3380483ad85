import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../lib/database.js';
import { checkSeparateCounts, checkDecisionTotals, checkFirstInstance } from './unhcr-asylum.js';

let database: Database;
const run = (sql: string) => database.connection.run(sql);

beforeAll(async () => {
	database = await openDatabase();
	for (const schema of ['unhcr', 'curated', 'published']) await run(`create schema ${schema}`);
});
afterAll(() => database.close());

const key = `2012 as year, 'SYR' as origin, 'CHE' as asylum, 'FI' as level_code, 'G' as procedure, 'P' as unit`;

beforeEach(async () => {
	await run(`create or replace table unhcr.asylum_decisions as
		select ${key}, 10 as convention, 5 as complementary, 0 as rejected, 5 as closed, 23 as total`);
	await run(
		`create or replace table curated.unhcr_decision_differences as select ${key}, 23 as total, 20 as parts`
	);
});
afterEach(() => vi.restoreAllMocks());

describe('printed totals of decisions', () => {
	it('may differ from their parts as registered', async () => {
		const warn = vi.spyOn(console, 'warn');
		await checkDecisionTotals(database.connection);
		expect(warn).not.toHaveBeenCalled();
	});

	it('fail on a new difference', async () => {
		await run('update curated.unhcr_decision_differences set year = 2013');
		await expect(checkDecisionTotals(database.connection)).rejects.toThrow(
			/year = 2012, origin = SYR, asylum = CHE.*differs from the sum of its parts/
		);
	});

	it('fail when a known difference changes', async () => {
		await run('update unhcr.asylum_decisions set total = 24');
		await expect(checkDecisionTotals(database.connection)).rejects.toThrow(/total = 24, parts = 20/);
	});

	it('warn when a known difference has disappeared', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		await run('update unhcr.asylum_decisions set total = 20');
		await checkDecisionTotals(database.connection);
		expect(warn).toHaveBeenCalledExactlyOnceWith(
			expect.stringContaining('2012, SYR, CHE, FI, G, P, 23, 20 no longer differs')
		);
	});
});

it('detects missing Syrians of 2016 when levels are confused', async () => {
	await run(`create or replace table published.decisions as select 2016 as year, 'SYR' as origin, 'DEU' as asylum,
		'NA' as level_code, 'government' as procedure, 'persons' as unit, unnest(['first', 'repeat']) as basis,
		unnest([286000, 200]) as convention, unnest([108, 0]) as complementary`);
	await checkFirstInstance(database.connection);
	await run(`update published.decisions set basis = 'other' where basis = 'first'`);
	await expect(checkFirstInstance(database.connection)).rejects.toThrow(
		/add up to nothing and should be 286108/
	);
});

it('keeps the internally displaced of IDMC out of UNHCR’s, and unknown origins out of the countries', async () => {
	await run(`create or replace table curated.special_origins as select 'UNK' as code`);
	await run(`create or replace table published.countries as select 'UKR' as iso3`);
	await run(`create or replace table published.displaced_stock as
		select 2025 as year, 'UKR' as origin, 'UKR' as asylum, 'idp_idmc' as status, 'unhcr-idmc' as source_id`);
	await checkSeparateCounts(database.connection);
	await run(`update published.displaced_stock set source_id = 'unhcr-population'`);
	await expect(checkSeparateCounts(database.connection)).rejects.toThrow(
		/the status belongs to another source/
	);
	await run(`update published.displaced_stock set source_id = 'unhcr-idmc'`);
	await run(`insert into published.countries values ('UNK')`);
	await expect(checkSeparateCounts(database.connection)).rejects.toThrow(
		/iso3 = UNK: the code stands for unknown/
	);
});

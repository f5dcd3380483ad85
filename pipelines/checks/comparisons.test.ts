import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSnapshots } from '../ingest/snapshots.js';
import { openDatabase, type Database } from '../lib/database.js';
import { defaultFolders } from '../lib/files.js';
import { buildTables } from '../publish/build-tables.js';
import { checkComparisons } from './comparisons.js';

describe('counts of the same people', { timeout: 120_000 }, () => {
	let database: Database;
	const run = (sql: string) => database.connection.run(sql);
	beforeAll(async () => {
		database = await openDatabase();
		await buildTables(database.connection, readSnapshots(defaultFolders.data));
	}, 120_000);
	afterAll(() => database.close());
	beforeEach(() => run('begin'));

	it('differ exactly as registered', async () => {
		const warn = vi.fn();
		await checkComparisons(database.connection, warn);
		expect(warn).not.toHaveBeenCalled();
		await run('rollback');
	});

	it('stop the build at a difference that is not registered', async () => {
		await run(`update published.demographics set value = value + 1
			where year = 2025 and origin = 'UKR' and asylum = 'DEU' and status = 'refugee' and sex = 'unknown'`);
		await expect(checkComparisons(database.connection)).rejects.toThrow(
			/2025 UKR DEU refugee: UNHCR by sex and age counts 1173193, UNHCR by pair 1173192: the register does not list it/
		);
		await run('rollback');
	});

	it('stop the build when a registered difference has changed', async () => {
		await run(`update rpc.arrivals_by_sex_age set value = value + 1
			where year = 2017 and origin = 'SOM' and sex = 'male' and age = '65+'`);
		await expect(checkComparisons(database.connection)).rejects.toThrow(
			/2017 SOM USA: .* counts 2771, the monthly reports 2873: the register holds 2770 and 2873/
		);
		await run('rollback');
	});

	it('warn when a registered difference has gone', async () => {
		await run(`update homeoffice.humanitarian_routes set value = 9764
			where year = 2023 and route = 'family_reunion_grants'`);
		const warn = vi.fn();
		await checkComparisons(database.connection, warn);
		expect(warn.mock.calls.flat()).toEqual([
			'data/curated/count_differences.csv: family reunion by nationality and the summary of routes now agree on 2023 ALL GBR; the row of uk_family_reunion can go'
		]);
		await run('rollback');
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { tablesFolder } from './index.js';

let database: Database;
beforeAll(async () => {
	database = await openDatabase();
	await database.connection.run(`create schema unhcr; create schema displaced_stock_parts`);
	/** Moldova, for the test, ceased to record the origin of its asylum-seekers. */
	await database.connection.run(`create table displaced_stock_parts.origin_not_recorded as
		select 2025 as year, 'MDA' as asylum, 'asylum_seeker' as status, 2024 as last_year`);
	/** Refugees from Ukraine in Germany and in Moldova at the end of 2025, and asylum-seekers in Moldova. */
	await database.connection.run(`create table unhcr.demographics as from (values
		(2025, 'UKR', 'DEU', 'refugee', 16371, 58623, 60190, 383935, 99054, null,
			17349, 62083, 66730, 243814, 42255, 5, 1173192),
		(2025, 'UKR', 'MDA', 'refugee', null, null, null, null, null, 42815,
			null, null, null, null, null, 43770, 148852),
		(2025, 'UKR', 'MDA', 'asylum_seeker', null, null, null, null, null, null,
			null, null, null, null, null, null, 143)
	) as d(year, origin, asylum, status, female_0_4, female_5_11, female_12_17, female_18_59, female_60, female_unknown,
		male_0_4, male_5_11, male_12_17, male_18_59, male_60, male_unknown, total)`);
});
afterAll(() => database.close());

it('has one row per sex and age with people, and the rest in a row of its own', async () => {
	const sql = readFileSync(join(tablesFolder, 'demographics.sql'), 'utf8');
	const rows = await rowsOf(database.connection, `from (${sql}) order by asylum, status, sex, age`);
	const of = (asylum: string, status: string) =>
		rows
			.filter((row) => row['asylum'] === asylum && row['status'] === status)
			.map(({ sex, age, value }) => `${sex} ${age} ${value}`);
	expect(of('DEU', 'refugee')).toEqual([
		'female 0-4 16371',
		'female 12-17 60190',
		'female 18-59 383935',
		'female 5-11 58623',
		'female 60+ 99054',
		'male 0-4 17349',
		'male 12-17 66730',
		'male 18-59 243814',
		'male 5-11 62083',
		'male 60+ 42255',
		'male unknown 5',
		/** 1,173,192 less 618,173 women and girls and 432,236 men and boys. */
		'unknown unknown 122783'
	]);
	/** 148,852 less 42,815 and 43,770. */
	expect(of('MDA', 'refugee')).toEqual([
		'female unknown 42815',
		'male unknown 43770',
		'unknown unknown 62267'
	]);
	expect(of('MDA', 'asylum_seeker')).toEqual(['unknown unknown 143']);
	expect(rows.filter(({ origin }) => origin === 'VAR').map(({ value }) => value)).toEqual([143]);
	/** Sex and age: (618,173 + 432,231) / 1,173,192 in Germany; nobody's in Moldova. */
	const shares = new Set(rows.map(({ asylum, known_share: share }) => `${asylum} ${share}`));
	expect([...shares]).toEqual(['DEU 0.895', 'MDA 0']);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { tableCodes } from './code-lists';
import { publishedTables, tableCsv, tableParquet } from './published-data';
import { releaseFolder } from './stored-releases';

/** Of its 22 rows of Costs of War, all could only be cited; admissions had 2,264 of such sources. */
const FOLDER = releaseFolder('2026-11');

it('Parquet and CSV of a table leave out the rows that may only be cited', async () => {
	const { tables } = await publishedTables(FOLDER);
	const { rows = 0, citableOnlyRows = 0 } = tables.find(({ name }) => name === 'admissions') ?? {};
	expect(citableOnlyRows).toBe(2264);
	const scratch = await mkdtemp(join(tmpdir(), 'published-'));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	try {
		await writeFile(join(scratch, 'a.parquet'), await tableParquet('admissions', FOLDER));
		await writeFile(join(scratch, 'a.csv'), await tableCsv('admissions', FOLDER));
		const result = await connection.runAndReadAll(
			`select (select count(*) from '${scratch}/a.parquet')::integer as parquet,
				(select count(*) from '${scratch}/a.csv')::integer as csv,
				(select sum(value) from '${scratch}/a.parquet')::double = (select sum(value) from '${scratch}/a.csv')::double as same`
		);
		expect(result.getRowObjects()).toEqual([
			{ parquet: rows - citableOnlyRows, csv: rows - citableOnlyRows, same: true }
		]);
	} finally {
		connection.closeSync();
		await rm(scratch, { recursive: true });
	}
});

it('refuses a table that is not published', async () => {
	await expect(tableParquet('secrets', FOLDER)).rejects.toThrow(RangeError);
	await expect(tableCsv("x' or 1=1", FOLDER)).rejects.toThrow(RangeError);
});

it('finds the keys and codes of columns', async () => {
	const codes = await tableCodes(FOLDER);
	const { foreignKeys, codes: lists, furtherPlaces } = codes.get('admissions') ?? {};
	expect(foreignKeys).toContainEqual({ column: 'pathway', table: 'pathways', key: 'pathway' });
	expect(foreignKeys).toContainEqual({ column: 'source_id', table: 'sources', key: 'id' });
	expect(lists?.tier).toEqual(['T1', 'T2', 'T3']);
	expect(furtherPlaces?.origin).toContainEqual({ value: 'TIB', label: 'Tibetans' });
	expect(codes.get('notes')?.codes.text).toBeUndefined();
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { snapshotTables, type Snapshots } from '../ingest/snapshots.js';
import type { Row } from '../lib/csv.js';
import { readCsv } from '../lib/csv.js';
import { openDatabase, type DuckDBConnection } from '../lib/database.js';
import { defaultFolders } from '../lib/files.js';
import { readSources } from '../lib/sources.js';
import { scratchFolder } from '../testing/data-folder.js';
import { checkTemporaryProtection } from './eurostat.js';
import { checkYearbookAgainstWorkbook } from './ohss.js';
import { checkPoints } from './points.js';

/** The project's own snapshots with the rows of one file changed. */
function snapshotsWith(path: string, change: (rows: readonly Row[]) => readonly Row[]): Snapshots {
	return {
		folder: defaultFolders.data,
		sources: [],
		rows(wanted) {
			const table = snapshotTables.find((candidate) => candidate.path === wanted);
			const { rows } = readCsv(join(defaultFolders.data, wanted), wanted, Object.keys(table?.fields ?? {}));
			return wanted === path ? change(rows) : rows;
		}
	};
}
const withCells = (row: Row, cells: Record<string, string>): Row => ({
	...row,
	cells: { ...row.cells, ...cells }
});

describe('months of temporary protection', () => {
	const path = 'eurostat/temporary_protection.csv';
	const without = (host: string, day: string) =>
		snapshotsWith(path, (rows) =>
			rows.filter(({ cells }) => !(cells['host'] === host && cells['as_of'] === day))
		);
	it('are complete except for declared gaps', () => {
		expect(() => checkTemporaryProtection(snapshotsWith(path, (rows) => rows))).not.toThrow();
	});
	it.each([
		['an undeclared gap', without('POL', '2024-05-31'), /no figure is given for POL in 2024-05, and no gap/],
		['another late start', without('POL', '2022-03-31'), /no figure is given for POL in 2022-03/],
		['a gap of one host in another', without('CZE', '2025-03-31'), /no figure is given for CZE in 2025-03/]
	])('reject %s', (_, snapshots, message) => {
		expect(() => checkTemporaryProtection(snapshots)).toThrow(message);
	});
});

describe('the Yearbook compared with the workbook of admissions', () => {
	const register = 'curated/rpc_ohss_differences.csv';
	it('differs exactly as registered', () => {
		const warn = vi.fn();
		checkYearbookAgainstWorkbook(
			snapshotsWith(register, (rows) => rows),
			warn
		);
		expect(warn).not.toHaveBeenCalled();
	});
	it('stops at an unlisted difference', () => {
		const snapshots = snapshotsWith(register, (rows) => rows.slice(1));
		expect(() => checkYearbookAgainstWorkbook(snapshots)).toThrow(/the register does not list it/);
	});
	it('stops at a listed difference that changed', () => {
		const snapshots = snapshotsWith(register, (rows) =>
			rows.map((row, index) => (index === 0 ? withCells(row, { ohss: '1' }) : row))
		);
		expect(() => checkYearbookAgainstWorkbook(snapshots)).toThrow(/the register holds 1 and/);
	});
	it('warns when a listed difference has disappeared', () => {
		const warn = vi.fn();
		const added = { line: 999, cells: { fiscal_year: '2012', origin: 'AFG', ohss: '1', rpc: '2' } };
		checkYearbookAgainstWorkbook(
			snapshotsWith(register, (rows) => [...rows, added]),
			warn
		);
		expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/row 999: .* now agree on 2012 AFG/));
	});
});

describe('defaults among points', () => {
	let connection: DuckDBConnection;
	let close: () => void;
	beforeAll(async () => {
		({ connection, close } = await openDatabase());
		await connection.run(`
			create schema published; create schema registry;
			create table registry.sources as from (values
				('good', 'official', 'https://example.org'), ('hearsay', 'secondary', 'https://example.org'),
				('lost', 'official_second_hand', null)) as t(id, grade, address)`);
	});
	afterAll(() => close());
	beforeEach(async () => {
		await connection.run(`
			create or replace table published.ceilings as from (values
				(2021, 'all', 'one', 62500, true, 'good'), (2021, 'all', 'two', 15000, false, 'lost'),
				(2021, 'africa', 'one', 22000, true, 'good')) as t(fiscal_year, region, document, value, is_default, source_id);
			create or replace table published.pipeline as from (values
				('u4u', 'arrived', date '2022-06-08', 6500, true, 'good'), ('u4u', 'arrived', date '2022-06-08', 6000, false, 'hearsay'))
				as t(programme, stage, as_of, value, is_default, source_id);
			create or replace table published.admissions as from (values
				('a', 'unhcr_resettlement', 'T1', 'AFG', 'GBR', date '2022-01-01', date '2022-12-31', false),
				('b', 'uk_resettlement', 'T1', 'AFG', 'GBR', date '2022-01-01', date '2022-12-31', true))
				as t(series_id, pathway, tier, origin, destination, period_start, period_end, is_default_series)`);
	});

	it('accept good rows', async () => {
		await expect(checkPoints(connection)).resolves.toBeUndefined();
	});

	it.each([
		[
			'a ceiling without an address',
			`update published.ceilings set source_id = 'lost'`,
			/rests on a secondary/
		],
		[
			'a secondary stage',
			`update published.pipeline set source_id = 'hearsay'`,
			/rests on a secondary source/
		],
		[
			'two ceilings',
			`update published.ceilings set is_default = true, source_id = 'good'`,
			/two rows are the/
		],
		[
			'too many in one region',
			`update published.ceilings set value = 90000 where region = 'africa'`,
			/add up to more/
		],
		[
			'one person twice',
			`update published.admissions set is_default_series = true`,
			/counted by UNHCR and by their/
		],
		[
			'UNHCR for Afghans in the United Kingdom',
			`update published.admissions set is_default_series = pathway = 'unhcr_resettlement'`,
			/though they leave out its Afghan programmes/
		]
	])('reject %s', async (_, sql, message) => {
		await connection.run(sql);
		await expect(checkPoints(connection)).rejects.toThrow(message);
	});
});

it('a source without its edition is rejected', () => {
	const folder = scratchFolder();
	cpSync(join(defaultFolders.data, 'sources.json'), join(folder, 'sources.json'));
	expect(readSources(folder).length).toBeGreaterThan(100);
	const broken = readFileSync(join(folder, 'sources.json'), 'utf8').replace(
		/"vintage": "[^"]*"/,
		'"vintage": null'
	);
	writeFileSync(join(folder, 'sources.json'), broken);
	expect(() => readSources(folder)).toThrow(/the vintage is blank/);
});

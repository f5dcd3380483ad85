import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unhcrTotals } from '../checks/totals-unhcr.js';
import type { SnapshotTable } from '../ingest/types.js';
import { unhcrReaders } from '../ingest/unhcr/readers.js';
import { openDatabase, sqlString, rowsOf, type Database } from '../lib/database.js';
import type { FieldKind } from '../lib/fields.js';
import { defaultFolders } from '../lib/files.js';
import { applications } from '../tables/applications.js';
import { decisions } from '../tables/decisions.js';
import { displacedFlow } from '../tables/displaced_flow.js';
import { displacedStock } from '../tables/displaced_stock.js';
import { buildTable, prepareTables } from './build-tables.js';

let database: Database;
beforeAll(async () => {
	database = await openDatabase();
	await prepareTables(database.connection);
	await database.connection.run('create schema unhcr');
});
afterAll(() => database.close());

const names = ['population', 'idmc', 'unrwa', 'flows', 'asylum_decisions', 'asylum_applications'];
const snapshots = unhcrReaders
	.flatMap((reader) => reader.tables)
	.filter((table) => names.some((name) => table.path === `unhcr/${name}.csv`));
const built = [displacedStock, displacedFlow, decisions, applications];

const pairs: readonly { readonly what: string; readonly snapshot: string; readonly published: string }[] = [
	...unhcrTotals.filter(({ snapshot }) => /unhcr\.(flows|idmc|unrwa|asylum_)/.test(snapshot)),
	...Object.entries({ refugee: 'refugees', oip: 'oip', stateless: 'stateless', idp_unhcr: 'idps' }).map(
		([status, column]) => ({
			what: `stock of ${status}`,
			snapshot: `select sum(${column}) from unhcr.population`,
			published: `select sum(value) from published.displaced_stock where status = '${status}'`
		})
	)
];

/** One cell of a snapshot; few codes, including unknown and stateless, so that keys collide. */
function cell(kind: FieldKind): fc.Arbitrary<string | number | null> {
	if (typeof kind !== 'string') return fc.constantFrom(...kind);
	if (kind === 'year') return fc.integer({ min: 2016, max: 2019 });
	const people = fc.oneof(fc.constantFrom(0, 5, 10), fc.nat(3_000_000));
	if (kind === 'people') return people;
	if (kind === 'people?') return fc.option(people);
	return fc.constantFrom('UKR', 'DEU', 'UNK', 'XXA', 'TIB');
}

function rowsFor(table: SnapshotTable) {
	const row = fc.record(
		Object.fromEntries(Object.entries(table.fields).map(([column, kind]) => [column, cell(kind)]))
	);
	const keyOf = (cells: Readonly<Record<string, string | number | null>>) =>
		table.key.map((column) => cells[column]).join();
	return fc.uniqueArray(row, { selector: keyOf, maxLength: 12 });
}

async function fill(table: SnapshotTable, rows: readonly Readonly<Record<string, string | number | null>>[]) {
	const type = (kind: FieldKind) =>
		typeof kind === 'string' && /^(people|year)/.test(kind) ? 'integer' : 'varchar';
	const name = table.path.replace('.csv', '').replace('/', '.');
	const columns = Object.entries(table.fields).map(([column, kind]) => `${column} ${type(kind)}`);
	await database.connection.run(`create or replace table ${name} (${columns.join(', ')})`);
	for (const row of rows) {
		const values = Object.keys(table.fields).map((column) => {
			const value = row[column] ?? null;
			return typeof value === 'string' ? sqlString(value) : String(value);
		});
		await database.connection.run(`insert into ${name} values (${values.join(', ')})`);
	}
}

describe('published tables of UNHCR', () => {
	it('include all people in the snapshots, with unknown and stateless origins', async () => {
		await fc.assert(
			fc.asyncProperty(fc.tuple(...snapshots.map(rowsFor)), async (contents) => {
				for (const [index, table] of snapshots.entries()) await fill(table, contents[index] ?? []);
				for (const schema of built) {
					await database.connection.run(`drop table if exists published.${schema.name}`);
					await buildTable(database.connection, schema);
				}
				for (const { what, snapshot, published } of pairs) {
					const [row] = await rowsOf(
						database.connection,
						`select coalesce((${snapshot}), 0)::varchar as snapshot, coalesce((${published}), 0)::varchar as published`
					);
					expect(`${what}: ${row?.['published']}`).toBe(`${what}: ${row?.['snapshot']}`);
				}
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

	it('counts 286,108 Syrians protected at first instance in Germany in 2016', async () => {
		const decided = snapshots.find((table) => table.path === 'unhcr/asylum_decisions.csv');
		if (!decided) throw new Error('no decisions');
		const lines = readFileSync(join(defaultFolders.data, decided.path), 'utf8').split('\n');
		const columns = Object.keys(decided.fields);
		const rows = lines
			.filter((line) => line.startsWith('2016,SYR,DEU,'))
			.map((line) => Object.fromEntries(line.split(',').map((text, index) => [columns[index] ?? '', text])));
		await fill(decided, rows);
		await database.connection.run('drop table if exists published.decisions');
		await buildTable(database.connection, decisions);
		const found = await rowsOf(
			database.connection,
			`select sum(convention + complementary)::integer as people from published.decisions where basis = 'first'`
		);
		expect(found).toEqual([{ people: 286_108 }]);
	});
});

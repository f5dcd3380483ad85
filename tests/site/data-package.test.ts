import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/lib/catalogue/manifest';
import { openDataPackage } from '../support/data-package';
import { buildFolder } from '../support/site';

const data = join(buildFolder, 'data');
const manifest = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as Manifest;
const descriptor = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')) as object;
const names = Object.keys(manifest.tables);
const fileOf = (name: string) => join(data, manifest.tables[name]?.file ?? '');

let query: (sql: string) => Promise<Record<string, unknown>[]>;
beforeAll(async () => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
});

describe('the data package', () => {
	const opened = openDataPackage(descriptor, data);

	it('is valid and names every published table', () => {
		expect(opened.resourceNames).toEqual(names.map((name) => name.replaceAll('_', '-')));
	});

	it.each(names.filter((name) => (manifest.tables[name]?.rows ?? 0) < 10_000))(
		'%s reads with its types and its key, by an independent reader',
		(name) => {
			const rows = opened.read(name.replaceAll('_', '-'));
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length).toBeLessThanOrEqual(manifest.tables[name]?.rows ?? 0);
		}
	);
});

describe('the reader of the tests', () => {
	const folder = mkdtempSync(join(tmpdir(), 'package-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const fields = [
		{ name: 'code', type: 'string' },
		{ name: 'people', type: 'integer' },
		{ name: 'day', type: 'date' },
		{ name: 'is_new', type: 'boolean' },
		{ name: 'rate', type: 'number' }
	];
	const packageOf = (csv: string, schema: object = {}) => {
		writeFileSync(join(folder, 't.csv'), csv);
		const resource = {
			profile: 'tabular-data-resource',
			name: 't',
			path: 't.csv',
			schema: { fields, primaryKey: ['code'], missingValues: [''], ...schema }
		};
		return openDataPackage({ profile: 'tabular-data-package', name: 'p', resources: [resource] }, folder);
	};
	const head = 'code,people,day,is_new,rate\n';

	it('gives values of their types', () => {
		expect(packageOf(`${head}a,7,2024-02-29,true,1.5e3\nb,,,,\n`).read('t')).toEqual([
			{ code: 'a', people: 7, day: new Date('2024-02-29'), is_new: true, rate: 1500 },
			{ code: 'b', people: null, day: null, is_new: null, rate: null }
		]);
	});

	it.each([
		['people is no integer', `${head}a,7.5,,,\n`],
		['day is no date', `${head}a,,2024-13-01,,\n`],
		['is_new is no boolean', `${head}a,,,yes,\n`],
		['rate is no number', `${head}a,,,,n/a\n`],
		['the heading is', 'people,code,day,is_new,rate\n'],
		['stands there twice', `${head}a,,,,\nb,,,,\na,,,,\n`]
	])('refuses a table: %s', (message, csv) => {
		expect(() => packageOf(csv).read('t')).toThrow(message);
	});

	it('refuses a reference to nothing', () => {
		const foreignKeys = [{ fields: 'code', reference: { resource: '', fields: 'other' } }];
		const other = [...fields, { name: 'other', type: 'string' }];
		const opened = packageOf('code,people,day,is_new,rate,other\na,,,,,a\nz,,,,,a\n', {
			fields: other,
			foreignKeys
		});
		expect(() => opened.read('t')).toThrow('["z"] is not in');
	});

	it('refuses a descriptor that is not one of a tabular data package', () => {
		expect(() => openDataPackage({ profile: 'tabular-data-package', resources: [] }, folder)).toThrow(
			'Not a tabular data package'
		);
		expect(() => packageOf(head, { fields: [{ name: 'code', type: 'text' }] })).toThrow('Not a tabular');
	});
});

describe('whole-table downloads', () => {
	it.each(names)('%s: the CSV contains the redistributable rows, unchanged', async (name) => {
		const columns = manifest.tables[name]?.columns ?? [];
		const types = columns.map((column) => `'${column.name}': '${column.type}'`).join(', ');
		const csv = `read_csv('${join(data, 'csv', `${name}.csv`)}', header = true, columns = {${types}}, nullstr = '', quote = '"')`;
		const isDated = ['wars', 'events'].includes(name);
		const free =
			columns.some((column) => column.name === 'source_id') && !isDated
				? `where source_id is null or source_id in (select id from read_parquet('${fileOf('sources')}') where redistributable)`
				: '';
		const parquet = `(select * from read_parquet('${fileOf(name)}') ${free})`;
		const [counts] = await query(`select
			(select count(*) from ${csv})::integer as csv,
			(select count(*) from ${parquet})::integer as parquet,
			(select count(*) from (from ${csv} except all from ${parquet}))::integer as changed`);
		expect(counts).toEqual({ csv: counts?.parquet, parquet: counts?.parquet, changed: 0 });
	});

	it.each(names)('%s: no text cell can be taken for a formula', async (name) => {
		const text = (manifest.tables[name]?.columns ?? []).filter(({ type }) => type === 'VARCHAR');
		const risky = text.map((column) => `regexp_matches("${column.name}", '^[=+@\\t\\r-]')`).join(' or ');
		if (!risky) return;
		expect(await query(`select * from read_parquet('${fileOf(name)}') where ${risky} limit 3`)).toEqual([]);
	});
});

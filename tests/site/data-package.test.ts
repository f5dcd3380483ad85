import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Package } from 'datapackage';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/lib/catalogue/manifest';
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
	it('is valid and names every published table', async () => {
		const loaded = await Package.load(descriptor, { basePath: data });
		expect(loaded.errors.map(String)).toEqual([]);
		expect(loaded.resourceNames).toEqual(names.map((name) => name.replaceAll('_', '-')));
	});

	it.each(names.filter((name) => (manifest.tables[name]?.rows ?? 0) < 10_000))(
		'%s reads with its types and its key through the validator',
		async (name) => {
			const loaded = await Package.load(descriptor, { basePath: data });
			const rows = await loaded.getResource(name.replaceAll('_', '-'))?.read();
			expect(rows?.length).toBeLessThanOrEqual(manifest.tables[name]?.rows ?? 0);
		},
		60_000
	);
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

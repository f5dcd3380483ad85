import { readFileSync } from 'node:fs';
import { DuckDBConnection } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/lib/catalogue/manifest';
import { buildFolder, readBuilt } from '../support/site';

const text = readFileSync('docs/scale.md', 'utf8');
const block = (language: string): string =>
	new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';

it('DuckDB runs the statement of docs/scale.md over the files of the release', async () => {
	const duckdb = await DuckDBConnection.create();
	const sql = block('sql').replaceAll('https://parity.example', buildFolder);
	const rows = (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
	expect(rows).toHaveLength(5);
	const stock =
		'select sum(value)::integer as people from read_parquet($file) where origin = $origin and year = $year and status = $status';
	const [, file = ''] = /'(build\/[^']*displaced_stock[^']*)'/.exec(sql) ?? [];
	const [first] = rows;
	const origin = first?.name === 'Ukraine' ? 'UKR' : 'AFG';
	const check = await duckdb.runAndReadAll(stock, {
		file,
		origin,
		year: Number(first?.year),
		status: 'refugee'
	});
	expect(String(first?.people)).toBe(String(check.getRowObjectsJson()[0]?.people));
	duckdb.closeSync();
});

it('Trino is told the columns of the manifest', () => {
	const { tables } = JSON.parse(readBuilt('v/2026-12/data/manifest.json')) as Manifest;
	const declared = block('trino').split('(')[1]?.split(')')[0]?.trim().split(/,\s*/) ?? [];
	const named: Readonly<Record<string, string>> = {
		INT32: 'integer',
		VARCHAR: 'varchar',
		DATE: 'date',
		DOUBLE: 'double',
		BOOLEAN: 'boolean'
	};
	expect(declared).toEqual(
		tables.displaced_stock?.columns.map(({ name, type }) => `${name} ${named[type] ?? type}`)
	);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { storedReleases } from '../../src/lib/server/stored-releases';
import { slugs } from '../../src/lib/views/registry';
import { openDataPackage } from '../support/data-package';
import { buildFolder, builtFiles, readBuilt, readPage } from '../support/site';

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly alternatives: readonly { readonly path: string }[];
	readonly schema: {
		readonly fields: readonly {
			readonly name: string;
			readonly type: string;
			readonly constraints?: { readonly enum: readonly string[] };
			readonly furtherCodes?: readonly { readonly value: string; readonly label: string }[];
		}[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly {
			readonly fields: string;
			readonly reference: { readonly resource: string; readonly fields: string };
		}[];
	};
}

let query: (sql: string) => Promise<Record<string, unknown>[]>;
beforeAll(async () => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
});

const releases = storedReleases();

describe.each(releases)('release %s', (release) => {
	const folder = join(buildFolder, 'v', release);
	const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
		resources: Resource[];
	};
	const rowsAt = (path: string) => `read_parquet('${join(folder, path)}')`;
	const parquetOf = (name: string) =>
		rowsAt(resources.find((resource) => resource.name === name)?.alternatives[0]?.path ?? '');

	it('has a valid data package of every table that it froze', () => {
		const manifest = JSON.parse(readFileSync(`data/releases/${release}/manifest.json`, 'utf8')) as {
			tables: Record<string, unknown>;
		};
		openDataPackage(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')), folder);
		expect(resources.map(({ path }) => path)).toEqual(
			Object.keys(manifest.tables).map((name) => `data/${name}.csv`)
		);
	});

	it('has the same rows in CSV and Parquet, none of a source that may only be cited', async () => {
		for (const { path, alternatives, schema } of resources) {
			const types = {
				integer: 'INTEGER',
				number: 'DOUBLE',
				string: 'VARCHAR',
				date: 'DATE',
				boolean: 'BOOLEAN'
			};
			const columns = schema.fields
				.map(({ name, type }) => `'${name}': '${types[type as keyof typeof types]}'`)
				.join(', ');
			const csv = `read_csv('${join(folder, path)}', header = true, columns = {${columns}}, nullstr = '', quote = '"')`;
			const parquet = rowsAt(alternatives[0]?.path ?? '');
			const [found] = await query(
				`select (select count(*) from ${csv})::integer as csv, (select count(*) from ${parquet})::integer as parquet,
					(select count(*) from (from ${csv} except all from ${parquet}))::integer as changed`
			);
			expect(found, path).toEqual({ csv: found?.parquet, parquet: found?.parquet, changed: 0 });
			const isFigures = schema.fields.some(({ name }) => name === 'source_id') && !/wars|events/.test(path);
			if (path !== 'data/displaced_wars.csv' && !isFigures) continue;
			const [withheld] = await query(
				`select count(*)::integer as n from ${parquet} where source_id in (select id from ${parquetOf('sources')} where not redistributable)`
			);
			expect(withheld?.n, path).toBe(0);
		}
	});

	it('names foreign keys that hold, and every code', async () => {
		const declared: string[] = [];
		for (const { name, schema, alternatives } of resources) {
			const own = rowsAt(alternatives[0]?.path ?? '');
			for (const { fields: column, reference } of schema.foreignKeys ?? []) {
				declared.push(`${name}.${column}`);
				const [stray] = await query(
					`select count(*)::integer as n from ${own} where ${column} not in (select ${reference.fields} from ${parquetOf(reference.resource)})`
				);
				expect(stray?.n, `${name}.${column}`).toBe(0);
			}
			for (const { name: column, constraints, furtherCodes } of schema.fields) {
				const codes = constraints?.enum ?? furtherCodes?.map(({ value }) => value);
				if (!codes) continue;
				const others = furtherCodes
					? `where ${column} not in (select iso3 from ${parquetOf('countries')})`
					: '';
				const found = await query(`select distinct ${column} as code from ${own} ${others} order by 1`);
				expect(
					found.flatMap(({ code }) => code ?? []),
					`${name}.${column}`
				).toEqual([...codes].sort());
			}
		}
		expect(declared).toEqual(
			expect.arrayContaining(['admissions.source_id', 'admissions.pathway', 'admissions.destination'])
		);
		const origin = resources
			.find(({ name }) => name === 'displaced-stock')
			?.schema.fields.find(({ name }) => name === 'origin');
		expect(origin?.furtherCodes).toContainEqual({ value: 'XXA', label: 'Stateless' });
	});

	it('is described for archives by files that exist', () => {
		const crate = JSON.parse(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8')) as {
			'@graph': { '@id': string; '@type': string; hasPart?: { '@id': string }[]; datePublished?: string }[];
		};
		const root = crate['@graph'].find((entity) => entity['@id'] === './');
		expect(root?.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		const parts = root?.hasPart?.map((part) => `v/${release}/${part['@id']}`) ?? [];
		expect(parts.length).toBeGreaterThan(50);
		expect(parts.filter((part) => !builtFiles.includes(part))).toEqual([]);
	});
});

describe('charts', () => {
	const newest = releases.at(-1) ?? '';

	it.each(slugs)(
		'%s: the CSV and the JSON hold the same figures, with source and description',
		async (slug) => {
			const { meta, rows } = JSON.parse(readBuilt(`charts/${slug}.json`)) as {
				meta: { notes: string[]; statements: object[]; citation: object; sources: { id: string }[] };
				rows: Record<string, unknown>[];
			};
			const [count] = await query(
				`select count(*)::integer as n, count(value)::integer as figures, count(source_ids)::integer as sourced
			from read_csv('${buildFolder}/charts/${slug}.csv', all_varchar = true)`
			);
			expect(count?.n).toBe(rows.length);
			expect(count?.sourced).toBe(rows.length);
			expect(count?.figures).toBe(rows.filter(({ value }) => value !== null).length);
			expect(meta.statements.length).toBeGreaterThan(0);
			const known = new Set(meta.sources.map(({ id }) => id));
			const used = new Set(rows.flatMap(({ source_ids: ids }) => String(ids).split('~')));
			expect([...used].filter((id) => !known.has(id))).toEqual([]);
			expect(meta.notes.every((note) => note.length > 10)).toBe(true);
			for (const { value, numerator, denominator } of rows) {
				if (!numerator || !denominator || value === null) continue;
				const factor = (Number(value) * Number(denominator)) / Number(numerator);
				expect(
					[100, 1000].some((one) => Math.abs(factor / one - 1) < 1e-9),
					String(factor)
				).toBe(true);
			}
		}
	);

	it('have bounds around their values', async () => {
		const apart = await query(
			`select distinct chart from read_csv('${buildFolder}/charts/*.csv', all_varchar = true)
			where try_cast(low as double) > try_cast(value as double) or try_cast(high as double) < try_cast(value as double)`
		);
		expect(apart).toEqual([]);
	});

	it('stack to one table', async () => {
		const files = slugs.map((slug) => `'${buildFolder}/charts/${slug}.csv'`).join(', ');
		const [found] = await query(
			`select count(distinct chart)::integer as charts from read_csv([${files}], union_by_name = false, all_varchar = true)`
		);
		expect(found?.charts).toBe(slugs.length);
	});

	it('are kept with the newest release', () => {
		const kept = builtFiles.filter((file) => new RegExp(`^v/${newest}/charts/[^/]+\\.csv$`).test(file));
		expect(kept.length).toBeGreaterThanOrEqual(slugs.length);
		for (const file of kept) expect(readBuilt(file), file).toBe(readBuilt(file.replace(`v/${newest}/`, '')));
	});
});

it('the data page describes the data set with absolute names, a time and every file', () => {
	const text = readPage('data.html')('script[type="application/ld+json"]').text();
	const dataset = JSON.parse(text) as {
		identifier: string[];
		temporalCoverage: string;
		distribution: { contentUrl: string; encodingFormat: string }[];
	};
	expect(dataset.identifier).toContain(`urn:resettlement-parity:release:${releases.at(-1)}`);
	expect(dataset.temporalCoverage).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
	const paths = dataset.distribution.map(({ contentUrl }) =>
		contentUrl.replace(/^(https?:\/\/[^/]+)?\//, '')
	);
	expect(paths.filter((path) => !builtFiles.includes(path))).toEqual([]);
	expect(new Set(dataset.distribution.map(({ encodingFormat }) => encodingFormat))).toEqual(
		new Set(['text/csv', 'application/vnd.apache.parquet', 'application/json'])
	);
});

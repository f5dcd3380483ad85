import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest, ManifestTable } from '$lib/catalogue/manifest';
import { redistributableCondition, mayHoldCitableOnlyRows } from '$lib/catalogue/redistribution';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { oncePerKey } from '$lib/query/once';
import { PRESENT } from './tables';

export interface PublishedTable extends ManifestTable {
	readonly name: string;
	/** Rows whose source may be cited but not redistributed as data; excluded from downloads. */
	readonly citableOnlyRows: number;
}

export interface Published {
	readonly manifest: Manifest;
	readonly tables: readonly PublishedTable[];
}

const readOnce = oncePerKey(readPublished);

/** Every table of a release with the number of rows excluded from downloads. @param folder Of its Parquet files and manifest. */
export const publishedTables = (folder = PRESENT): Promise<Published> => readOnce(folder);

async function readPublished(folder: string): Promise<Published> {
	const manifest = await readManifest(folder);
	const engine = nativeEngine(folder);
	const tables = await Promise.all(
		Object.entries(manifest.tables).map(async ([name, table]): Promise<PublishedTable> => {
			if (!mayHoldCitableOnlyRows(name, table)) return { name, citableOnlyRows: 0, ...table };
			const [row] = await engine.run({
				sql: `select cast(count(*) as integer) as withheld from ${name} t join sources s on s.id = t.source_id where not s.redistributable`,
				params: [],
				tables: [name, 'sources']
			});
			return { name, citableOnlyRows: Number(row?.withheld ?? 0), ...table };
		})
	);
	await engine.close();
	return { manifest, tables };
}

const sqlText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Names the rows of a table that may be passed on, as a SQL relation over the files of its release.
 * @throws {RangeError} if there is no such published table.
 */
export function passedOn({ tables }: Published, name: string, folder: string): string {
	const from = (one: string): string => {
		const file = tables.find((table) => table.name === one)?.file;
		if (file === undefined) throw new RangeError(`No table ${one} is published.`);
		return `read_parquet(${sqlText(join(resolve(folder), file))})`;
	};
	const isPartial = tables.some((table) => table.name === name && table.citableOnlyRows > 0);
	const condition = isPartial ? ` where ${redistributableCondition(from('sources'))}` : '';
	return `(from ${from(name)}${condition})`;
}

async function copied(name: string, folder: string, options: string): Promise<Buffer<ArrayBuffer>> {
	const relation = passedOn(await publishedTables(folder), name, folder);
	const scratch = await mkdtemp(join(tmpdir(), 'table-'));
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	try {
		const connection = await instance.connect();
		const target = join(scratch, 'table');
		await connection.run(`copy ${relation} to ${sqlText(target)} (${options})`);
		return await readFile(target);
	} finally {
		instance.closeSync();
		await rm(scratch, { recursive: true });
	}
}

/**
 * A published table as CSV (UTF-8, RFC 4180), without the rows that may only be cited.
 * @throws {RangeError} if there is no such published table.
 */
export async function tableCsv(name: string, folder = PRESENT): Promise<string> {
	return (await copied(name, folder, 'format csv, header')).toString('utf8').replaceAll('\n', '\r\n');
}

/**
 * A published table as Parquet, without the rows that may only be cited: the published file if it has none.
 * @throws {RangeError} if there is no such published table.
 */
export async function tableParquet(name: string, folder = PRESENT): Promise<Buffer<ArrayBuffer>> {
	const { manifest, tables } = await publishedTables(folder);
	const table = tables.find((one) => one.name === name);
	if (table?.citableOnlyRows === 0) return (await readFile(join(folder, table.file))) as Buffer<ArrayBuffer>;
	const metadata = Object.entries({
		table: name,
		release: manifest.release,
		generator: 'Resettlement Parity'
	})
		.map(([key, value]) => `${sqlText(key)}: ${sqlText(value)}`)
		.join(', ');
	return copied(
		name,
		folder,
		`format parquet, parquet_version v1, compression zstd, kv_metadata {${metadata}}`
	);
}

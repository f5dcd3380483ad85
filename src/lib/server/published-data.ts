import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest, ManifestTable } from '$lib/catalogue/manifest';
import { redistributableCondition, mayHoldCitableOnlyRows } from '$lib/catalogue/redistribution';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';

const folder = resolve('static/data');
const engine = nativeEngine();

export interface PublishedTable extends ManifestTable {
	readonly name: string;
	/** Rows whose source may be cited but not redistributed as data; excluded from downloads. */
	readonly citableOnlyRows: number;
}

interface Published {
	readonly manifest: Manifest;
	readonly tables: readonly PublishedTable[];
}

let published: Promise<Published> | undefined;

/** Every published table with the number of rows excluded from downloads. */
export const publishedTables = (): Promise<Published> => (published ??= readPublished());

async function readPublished(): Promise<Published> {
	const manifest = await readManifest();
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
	return { manifest, tables };
}

/**
 * A published table as CSV (UTF-8, RFC 4180), without the rows that may only be cited.
 * @throws {RangeError} if there is no such published table.
 */
export async function tableCsv(name: string): Promise<string> {
	const { tables } = await publishedTables();
	const table = tables.find((candidate) => candidate.name === name);
	if (!table) throw new RangeError(`No table ${name} is published.`);
	const scratch = await mkdtemp(join(tmpdir(), 'table-'));
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	try {
		const connection = await instance.connect();
		const from = (file: string) => `read_parquet('${join(folder, file).replaceAll("'", "''")}')`;
		const sources = tables.find((candidate) => candidate.name === 'sources')?.file ?? '';
		const condition = table.citableOnlyRows > 0 ? `where ${redistributableCondition(from(sources))}` : '';
		const target = join(scratch, 'table.csv');
		await connection.run(`copy (from ${from(table.file)} ${condition}) to '${target}' (format csv, header)`);
		return (await readFile(target, 'utf8')).replaceAll('\n', '\r\n');
	} finally {
		instance.closeSync();
		await rm(scratch, { recursive: true });
	}
}

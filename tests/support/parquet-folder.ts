import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest, ManifestTable } from '../../src/lib/catalogue/manifest';

/** Writes a folder as the data build does: a Parquet file for each named SELECT, and the manifest. */
export async function parquetFolder(tables: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
	const connection = await DuckDBConnection.create();
	const entries: Record<string, ManifestTable> = {};
	for (const [name, select] of Object.entries(tables)) {
		const path = join(folder, name);
		await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
		const content = await readFile(path);
		const sha256 = createHash('sha256').update(content).digest('hex');
		const file = `${name}.${sha256.slice(0, 8)}.parquet`;
		await rename(path, join(folder, file));
		entries[name] = {
			file,
			bytes: content.length,
			sha256,
			rows: 0,
			description: '',
			key: [],
			columns: [],
			sources: []
		};
	}
	connection.closeSync();
	const manifest: Manifest = {
		release: '2026-11',
		generated_from: '',
		data_as_of: '2026-07-31',
		tables: entries
	};
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
	return folder;
}

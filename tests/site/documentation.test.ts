import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUnderlyingRows, underlyingOrigins, underlyingRows } from '../../src/lib/export/underlying-rows';
import { fileName, makeFile, type Format } from '../../src/lib/export/files';
import { provenanceOf } from '../../src/lib/export/provenance';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import { createRunner } from '../../src/lib/query/runner';
import { initialState } from '../../src/lib/settings/codec';
import { loadModel } from '../../src/lib/views/load-model';
import type { DataTable, View } from '../../src/lib/views/contract';
import { loadView } from '../../src/lib/views/registry';

const text = readFileSync('docs/data-formats.md', 'utf8');
const examples = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql.trim());
/** The release in the document. */
const [, release = ''] = /since-onset_([\d.-]+\d)_displayed\.csv/.exec(text) ?? [];

let folder: string;
let duckdb: DuckDBConnection;

/** Writes the files named in the document, as the download dialog would. */
async function writeFiles(): Promise<void> {
	const engine = nativeEngine();
	const runner = createRunner({ open: async () => engine });
	const manifest = await readManifest();
	const catalogue = await loadCatalogue(engine, manifest);
	const view: View = await loadView('since-onset');
	const state = initialState(view.spec.controls);
	const model = await loadModel(view, state, runner, catalogue);
	const rows = view.exportTable(model);
	const about = {
		spec: view.spec,
		state,
		url: 'https://parity.example/charts/since-onset',
		release,
		dataAsOf: model.dataAsOf,
		notes: model.notes,
		sources: model.sources,
		retrieved: '2026-11-27'
	};
	const write = async (format: Format, scope: string, tables: readonly DataTable[]) => {
		const meta = provenanceOf({ ...about, holds: 'Rows.' });
		const bytes = new Uint8Array(await (await makeFile(format, tables, meta)).arrayBuffer());
		writeFileSync(join(folder, fileName('since-onset', release, scope, format, tables.length)), bytes);
		return bytes;
	};
	for (const format of ['csv', 'zip', 'xlsx', 'json', 'parquet', 'arrow'] as const)
		await write(format, 'displayed', [rows]);
	const queries = view.spec.queries(state);
	const underlying = underlyingRows(queries, underlyingOrigins(rows, state, queries), manifest);
	const { tables } = await readUnderlyingRows(underlying, runner, catalogue);
	const all = await write('parquet', 'all', [...tables]);
	for (const [name, content] of Object.entries(unzipSync(all))) writeFileSync(join(folder, name), content);
	await runner.close();
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'documented-'));
	await writeFiles();
	duckdb = await DuckDBConnection.create();
	await duckdb.run(`SET file_search_path = '${folder}'`);
});
afterAll(() => {
	duckdb.closeSync();
	rmSync(folder, { recursive: true });
});

describe('docs/data-formats.md', () => {
	it('names only existing files', () => {
		const named = new Set(
			text.match(/since-onset_[\w.-]+\.(csv|zip|xlsx|json|parquet|arrow)(\.zip)?/g) ?? []
		);
		expect(named.size).toBeGreaterThan(5);
		for (const name of named) expect(existsSync(join(folder, name)), name).toBe(true);
	});

	it.each(examples)('DuckDB runs %s', async (sql) => {
		const result = await duckdb.runAndReadAll(sql);
		expect(result.getRows().length).toBeGreaterThan(0);
		for (const row of result.getRows()) for (const value of row) expect(value).not.toBeNull();
	});

	it('ranks by the rate after 24 months, like the chart', async () => {
		const rows = (await duckdb.runAndReadAll(examples[0] ?? '')).getRows();
		expect(rows[0]?.[0]).toBe('Ukraine');
		// 3,307 refugees, 23,392 at the Mexican border and 185,668 air encounters, of 5,994,350 displaced at the end of 2023.
		expect(Number(rows[0]?.[2]).toFixed(1)).toBe('35.4');
	});
});

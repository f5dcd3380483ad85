import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Manifest } from '../../src/lib/catalogue/manifest';
import { fileName, makeFile } from '../../src/lib/export/files';
import { save } from '../../src/lib/export/save';
import { rowsFromArrow } from '../../src/lib/query/duckdb-wasm/arrow-rows';
import { chooseBundle } from '../../src/lib/query/duckdb-wasm/bundle';
import { wasmEngine } from '../../src/lib/query/duckdb-wasm/engine';
import type { Progress } from '../../src/lib/query/port';
import { createRunner } from '../../src/lib/query/runner';
import type { UnderTest } from './window';

const dataAddress = './data';

async function start(): Promise<UnderTest> {
	const manifest = (await (await fetch(`${dataAddress}/manifest.json`)).json()) as Manifest;
	const progress: Progress[] = [];
	const engine = (options = {}) => wasmEngine({ files: manifest.tables, dataAddress, ...options });
	const runner = createRunner({ open: async (onProgress) => engine({ onProgress }) });
	runner.onProgress((step) => progress.push(step));
	return { manifest, engine, runner, progress };
}

const underTest = start();
window.underTest = underTest;
window.runQuery = async (query) => (await underTest).runner.run(query);
window.runOverHttp = async (sql) => {
	const { script, wasm } = await chooseBundle();
	const database = new AsyncDuckDB(new VoidLogger(), new Worker(script));
	await database.instantiate(new URL(wasm, document.baseURI).href);
	await database.open({ path: ':memory:' });
	const rows = rowsFromArrow(await (await database.connect()).query(sql));
	await database.terminate();
	return rows;
};
window.saveTable = async (format, table, meta) =>
	save(await makeFile(format, [table], meta), fileName(table.name, meta.release, 'displayed', format));

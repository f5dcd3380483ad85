import { checkParameters } from '../cells';
import { dataFile, isUnpublished, type DataFiles } from '../data-files';
import { fetchChecked } from '../fetch-bytes';
import { once, oncePerKey, oneAtATime, untilAborted } from '../once';
import type { Engine, Progress, Query, Row } from '../port';
import { ProgressSum } from '../progress';
import { rowsFromArrow } from './arrow-rows';
import { boot, type Database } from './boot';
import { chooseBundle } from './bundle';
import { requireWebAssembly } from './compile';
import type { BundleName } from './sizes';

export interface WasmOptions {
	readonly files: DataFiles;
	/** URL of the folder with the Parquet files, without a trailing slash. */
	readonly dataAddress: string;
	readonly onProgress?: (progress: Progress) => void;
	/** For tests. Defaults to the fastest bundle that this browser can run. */
	readonly bundle?: BundleName;
}

async function execute({ connection, call }: Database, query: Query): Promise<readonly Row[]> {
	const statement = await call(() => connection.prepare(query.sql));
	try {
		return rowsFromArrow(await call(() => statement.query(...query.params)));
	} finally {
		await call(() => statement.close());
	}
}

/**
 * DuckDB-WASM in a worker of this origin. Fetches nothing before the first `run`; each `run` retries a failed start or
 * download. After the worker has died (failure `engine`), open a new engine.
 *
 * An aborted `run` rejects at once, and its statement is dropped if it is still queued. A statement that has
 * started runs to completion: DuckDB-WASM 1.28.0 executes a prepared statement in one call, during which its worker receives
 * no messages (`cancelSent` reaches only statements without parameters).
 */
export function wasmEngine(options: WasmOptions): Engine {
	const { files, dataAddress } = options;
	const progress = new ProgressSum(options.onProgress ?? (() => undefined));
	const inTurn = oneAtATime();

	const closing = new AbortController();
	const { signal } = closing;

	const start = once(async () => {
		requireWebAssembly();
		const bundle = await chooseBundle(options.bundle);
		const database = await boot(bundle, { onBytes: progress.start('database', bundle.bytes), signal });
		if (signal.aborted) database.stop();
		signal.addEventListener('abort', database.stop);
		return database;
	});

	const fetchTable = (name: string) => {
		const { file, bytes, sha256 } = dataFile(files, name);
		return fetchChecked(`${dataAddress}/${file}`, { bytes, sha256 }, progress.start(file, bytes), signal);
	};

	const load = oncePerKey(async (name: string) => {
		const [bytes, { db, connection, call }] = await Promise.all([fetchTable(name), start()]);
		const { file } = dataFile(files, name);
		await call(() => db.registerFileBuffer(file, bytes));
		// A table, not a view over the file: creating it once (0.3 s for the largest) halves the time of a query.
		await call(() => connection.query(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${file}')`));
		await call(() => db.dropFile(file));
	});

	async function runInTurn(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
		checkParameters(query.params);
		const [database] = await Promise.all([start(), ...query.tables.map(load)]);
		return inTurn(async () => {
			signal?.throwIfAborted();
			return execute(database, query);
		});
	}

	return {
		async run(query, signal) {
			signal?.throwIfAborted();
			return isUnpublished(files, query) ? [] : untilAborted(runInTurn(query, signal), signal);
		},
		async close() {
			closing.abort();
		}
	};
}

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '../catalogue/manifest';
import { checkParameters } from './cells';
import { dataFile, isUnpublished } from './data-files';
import { failures } from './failures';
import { nativeRows } from './native-rows.server';
import { once, oncePerKey, oneAtATime, untilAborted } from './once';
import { QueryError, type Engine, type Query, type Row } from './port';

const publishedFolder = 'static/data';

interface OpenDatabase {
	readonly instance: DuckDBInstance;
	readonly connection: DuckDBConnection;
}

async function open(): Promise<OpenDatabase> {
	const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
	const instance = await DuckDBInstance.create(':memory:', offline);
	return { instance, connection: await instance.connect() };
}

/** @throws when `folder` has no `manifest.json`: the data has not been built. */
export async function readManifest(folder = publishedFolder): Promise<Manifest> {
	return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/**
 * Native DuckDB over the built Parquet files, for prerendering and tests.
 * @param folder Contains `manifest.json` and the files it names; relative to the working directory.
 */
export function nativeEngine(folder = publishedFolder): Engine {
	let opened: Promise<OpenDatabase> | undefined;
	const start = () => (opened ??= open());
	const inTurn = oneAtATime();
	const manifest = once(() => readManifest(folder));

	const load = oncePerKey(async (name: string) => {
		const { file } = dataFile((await manifest()).tables, name);
		const path = join(resolve(folder), file).replaceAll("'", "''");
		const { connection } = await start();
		await inTurn(() => connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${path}')`));
	});

	async function runInTurn(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
		if (isUnpublished((await manifest()).tables, query)) return [];
		const { connection } = await start();
		await Promise.all(query.tables.map(load));
		return inTurn(async () => {
			signal?.throwIfAborted();
			const interrupt = () => connection.interrupt();
			signal?.addEventListener('abort', interrupt);
			try {
				return await nativeRows(connection, query);
			} finally {
				signal?.removeEventListener('abort', interrupt);
			}
		});
	}

	return {
		async run(query, signal) {
			signal?.throwIfAborted();
			checkParameters(query.params);
			try {
				return await untilAborted(runInTurn(query, signal), signal);
			} catch (error) {
				signal?.throwIfAborted();
				throw error instanceof QueryError ? error : failures.statement(error);
			}
		},
		async close() {
			const { instance, connection } = (await opened) ?? {};
			connection?.closeSync();
			instance?.closeSync();
		}
	};
}

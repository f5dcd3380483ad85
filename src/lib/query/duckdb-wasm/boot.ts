import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { failures } from '../failures';
import type { OnBytes } from '../fetch-bytes';
import { QueryError } from '../port';
import type { Bundle } from './bundle';
import { compileModule } from './compile';
import DatabaseWorker from './database.worker?worker';
import type { StartMessage } from './start-message';
import { supervise, type Supervised } from './supervise';

/** One running database with one connection. */
export interface Database extends Supervised {
	readonly db: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

/** By default, DuckDB fetches extensions from another host when a statement seems to need one. */
const withoutExtensions = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false'
];
export const LOCK = 'SET lock_configuration = true';

function startWorker(): Worker {
	try {
		return new DatabaseWorker();
	} catch (error) {
		// A frame with an opaque origin may not start workers.
		throw failures.engine(error);
	}
}

const ready = (worker: Worker, start: StartMessage) =>
	new Promise<void>((resolve) => {
		worker.addEventListener('message', () => resolve(), { once: true });
		worker.postMessage(start);
	});

interface BootOptions {
	/** Called with the bytes of the database received so far. */
	readonly onBytes: OnBytes;
	/** Pass false to change more settings and lock the configuration afterwards. */
	readonly isLocked?: boolean;
	/** Ends the start, and its download. */
	readonly signal?: AbortSignal;
}

/**
 * @throws {QueryError} with the reason why the database failed to start.
 */
export async function boot(bundle: Bundle, options: BootOptions): Promise<Database> {
	const { onBytes, isLocked = true, signal } = options;
	// First, because it may be blocked: then there is no need to fetch the database.
	const worker = startWorker();
	const supervised = supervise(worker);
	const { call, stop } = supervised;
	try {
		const module = await call(() => compileModule(bundle.wasm, onBytes, signal), Infinity);
		const script = new URL(bundle.script, document.baseURI).href;
		await call(() => ready(worker, { module, script }));
		const db = new AsyncDuckDB(new VoidLogger(), worker);
		await call(() => db.instantiate(bundle.wasm));
		await call(() => db.open({ path: ':memory:' }));
		const connection = await call(() => db.connect());
		for (const setting of [...withoutExtensions, ...(isLocked ? [LOCK] : [])])
			await call(() => connection.query(setting));
		return { ...supervised, db, connection };
	} catch (error) {
		stop();
		const isOurs = error instanceof QueryError && error.failure !== 'statement';
		throw isOurs ? error : failures.engine(error);
	}
}

import { redistributableCondition } from '$lib/catalogue/redistribution';
import type { DataFile } from './data-files';
import { cellReader } from './duckdb-wasm/arrow-cells';
import { boot, LOCK, type Database } from './duckdb-wasm/boot';
import { chooseBundle } from './duckdb-wasm/bundle';
import { requireWebAssembly } from './duckdb-wasm/compile';
import { fetchChecked } from './fetch-bytes';
import { oncePerKey, untilAborted } from './once';
import { QueryError, type Progress, type Scalar } from './port';
import { ProgressSum } from './progress';
import { resultTable, type ResultTable } from './result-table';
import { StatementTimeout } from './statement-timeout';

/** A published table, without the rows that may not be redistributed. */
export interface SandboxTable extends DataFile {
	readonly name: string;
	/** Excludes rows that may only be cited; needs a table `sources`. */
	readonly isPartial: boolean;
}

interface SandboxOptions {
	readonly tables: readonly SandboxTable[];
	/** URL of the folder with the Parquet files, without a trailing slash. */
	readonly dataAddress: string;
	readonly onProgress?: (progress: Progress) => void;
	/** Called when everything is loaded and the statement starts. */
	readonly onStart?: () => void;
	/** Maximum number of rows to read from a result. */
	readonly maxRows: number;
	/** Maximum duration of a statement, in milliseconds. */
	readonly timeout: number;
}

/** Without a limit, a statement grows the page to 4 GB, and WebAssembly gives no memory back. */
const MEMORY = '512MB';

/** From here on, no statement can reach anything but the loaded tables, or undo these settings. */
const LOCKDOWN = [`SET memory_limit = '${MEMORY}'`, 'SET enable_external_access = false', LOCK];

const isOutOfMemory = (error: unknown): boolean =>
	error instanceof QueryError && error.cause instanceof Error && /Out of Memory/i.test(error.cause.message);

/**
 * A separate DuckDB-WASM for statements that readers write: it contains only the published tables.
 *
 * Cancelling terminates the worker: `cancelSent` of DuckDB-WASM 1.28.0 takes effect only between tasks, and a single task of a
 * cross join was measured to take minutes.
 */
export class SandboxedDatabase {
	readonly #options: SandboxOptions;
	readonly #progress: ProgressSum;
	#running: Promise<Database> | undefined;

	constructor(options: SandboxOptions) {
		this.#options = options;
		this.#progress = new ProgressSum(options.onProgress ?? (() => undefined));
	}

	/**
	 * Runs one statement written by the reader. Only one may run at a time.
	 * @throws {StatementTimeout} when it takes longer than `timeout`.
	 * @throws {QueryError} with the engine's own error as `cause`.
	 * @throws the signal's reason once `signal` is aborted.
	 */
	async run(sql: string, signal: AbortSignal): Promise<ResultTable> {
		signal.throwIfAborted();
		const attempt = this.#start();
		const database = await untilAborted(attempt, signal);
		this.#options.onStart?.();
		const limit = new AbortController();
		const abort = () => limit.abort(signal.reason);
		signal.addEventListener('abort', abort);
		const timer = setTimeout(() => limit.abort(new StatementTimeout()), this.#options.timeout);
		try {
			return await untilAborted(readFirstRows(database, sql, this.#options.maxRows), limit.signal);
		} catch (error) {
			const isDead = error instanceof QueryError && error.failure === 'engine';
			if (limit.signal.aborted || isDead || isOutOfMemory(error)) {
				this.#discard(attempt);
				database.stop();
			}
			throw error;
		} finally {
			clearTimeout(timer);
			signal.removeEventListener('abort', abort);
		}
	}

	/** Terminates the worker; the next `run` starts afresh with the published tables. */
	stop(): void {
		const stopping = this.#running;
		this.#running = undefined;
		stopping?.then(
			({ stop }) => stop(),
			() => undefined
		);
	}

	#start(): Promise<Database> {
		if (this.#running) return this.#running;
		const attempt = (this.#running = this.#open());
		attempt.catch(() => this.#discard(attempt));
		return attempt;
	}

	#discard(attempt: Promise<Database>): void {
		if (this.#running === attempt) this.#running = undefined;
	}

	async #open(): Promise<Database> {
		requireWebAssembly();
		const { tables } = this.#options;
		const bundle = await chooseBundle();
		const [database] = await Promise.all([
			boot(bundle, { onBytes: this.#progress.start('database', bundle.bytes), isLocked: false }),
			...tables.map(this.#fetch)
		]);
		try {
			const whole = tables.filter(({ isPartial }) => !isPartial);
			const partial = tables.filter(({ isPartial }) => isPartial);
			for (const table of [...whole, ...partial]) await this.#load(database, table);
			for (const setting of LOCKDOWN) await database.call(() => database.connection.query(setting));
			return database;
		} catch (error) {
			database.stop();
			throw error;
		}
	}

	/** Keeps the bytes for a restart, because the engine detaches the buffers that it receives. */
	readonly #fetch = oncePerKey(({ file, bytes, sha256 }: SandboxTable) =>
		fetchChecked(`${this.#options.dataAddress}/${file}`, { bytes, sha256 }, this.#progress.start(file, bytes))
	);

	async #load({ db, connection, call }: Database, table: SandboxTable): Promise<void> {
		const { name, file, isPartial } = table;
		const bytes = (await this.#fetch(table)).slice();
		const condition = isPartial ? ` WHERE ${redistributableCondition('sources')}` : '';
		await call(() => db.registerFileBuffer(file, bytes));
		await call(() =>
			connection.query(`CREATE TABLE "${name}" AS SELECT * FROM read_parquet('${file}')${condition}`)
		);
		await call(() => db.dropFile(file));
	}
}

type Connection = Database['connection'];
type Reader = Awaited<ReturnType<Connection['send']>>;
type Batch = Awaited<ReturnType<Connection['query']>>['batches'][number];

interface Batches {
	next(): Promise<{ readonly done?: boolean | undefined; readonly value: Batch | undefined }>;
	schema(): Reader['schema'] | undefined;
}

/** DuckDB turns such a statement into several, which it does not send in parts. */
const isPivot = (sql: string): boolean =>
	/^(\s|--.*|\/\*[^]*?\*\/)*(pivot|pivot_wider)\b/i.test(sql) && !/;\s*\S/.test(sql);

/** The batches of a result, as they are needed. */
async function batchesOf({ connection, call }: Database, sql: string): Promise<Batches> {
	if (!isPivot(sql)) {
		const reader = await call(() => connection.send(sql));
		return {
			next: () => call(() => reader.next()),
			schema: () => reader.schema
		};
	}
	const { batches, schema } = await call(() => connection.query(sql));
	const rest = [...batches];
	return {
		next: () => {
			const value = rest.shift();
			return Promise.resolve(value ? { done: false, value } : { done: true, value: undefined });
		},
		schema: () => schema
	};
}

/**
 * DuckDB-WASM 1.28.0 makes a whole result before it gives the first row. A result that does not fit into memory is asked for again
 * with a limit; a statement that has no rows, or needs the memory for something else, fails as before.
 */
async function readFirstRows(database: Database, sql: string, maxRows: number): Promise<ResultTable> {
	try {
		return await readTable(database, sql, maxRows);
	} catch (error) {
		if (!isOutOfMemory(error)) throw error;
		const limited = `SELECT * FROM (${sql.replace(/;\s*$/, '')}\n) LIMIT ${maxRows + 1}`;
		return readTable(database, limited, maxRows).catch(() => Promise.reject(error as Error));
	}
}

async function readTable(database: Database, sql: string, maxRows: number): Promise<ResultTable> {
	const began = performance.now();
	const reader = await batchesOf(database, sql);
	const names: string[] = [];
	const rows: Scalar[][] = [];
	let isTruncated = false;
	while (!isTruncated) {
		const { done, value: batch } = await reader.next();
		if (done || !batch) break;
		const { fields } = batch.schema;
		const columns = fields.map(({ name, type }, position) => ({
			read: cellReader(name, type),
			values: batch.getChildAt(position)
		}));
		if (names.length === 0) names.push(...fields.map(({ name }) => String(name)));
		isTruncated = rows.length + batch.numRows > maxRows;
		const taken = Math.min(batch.numRows, maxRows - rows.length);
		for (let row = 0; row < taken; row++)
			rows.push(columns.map((column) => column.read(column.values?.get(row) ?? null)));
	}
	if (names.length === 0) names.push(...(reader.schema()?.fields ?? []).map(({ name }) => String(name)));
	return resultTable(names, rows, { isTruncated, milliseconds: performance.now() - began });
}

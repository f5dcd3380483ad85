import { isPassedOn } from '$lib/catalogue/redistribution';
import { answerOf, type Answer } from './result-table';
import type { DataFile } from './data-files';
import { fetchChecked } from './fetch-bytes';
import { oncePerKey, untilAborted } from './once';
import { OutOfTime } from './out-of-time';
import { QueryError, type Progress, type Scalar } from './port';
import { ProgressSum } from './progress';
import { cellReader } from './duckdb-wasm/arrow-cells';
import { boot, LOCK, type Database } from './duckdb-wasm/boot';
import { chooseBundle } from './duckdb-wasm/bundle';
import { requireWebAssembly } from './duckdb-wasm/compile';

/** A published table as it may be passed on. */
export interface SealedTable extends DataFile {
	readonly name: string;
	/** Some of its rows may be cited but not passed on: they are left out. Needs a table `sources`. */
	readonly isPartial: boolean;
}

export interface SealedOptions {
	readonly tables: readonly SealedTable[];
	/** Address of the folder that holds the Parquet files, without a slash at the end. */
	readonly dataAddress: string;
	readonly onProgress?: (progress: Progress) => void;
	/** Called when everything is loaded and the statement begins. */
	readonly onBegin?: () => void;
	/** Rows of an answer that are read. */
	readonly mostRows: number;
	/** Milliseconds that a statement may take. */
	readonly longest: number;
}

export interface SealedDatabase {
	/**
	 * Runs one statement of the reader's own. One at a time.
	 * @throws {OutOfTime} when it takes longer than `longest`.
	 * @throws {QueryError} what the engine said is its `cause`.
	 * @throws the signal's reason once `signal` is aborted.
	 */
	run(sql: string, signal: AbortSignal): Promise<Answer>;
	/** Ends the worker; the next `run` starts anew with the published tables. */
	stop(): void;
}

/** From here on nothing but the loaded tables can be reached, and nothing of this can be set back. */
const seal = ['SET enable_external_access = false', LOCK];

/**
 * A DuckDB-WASM of its own for statements that readers write: it holds the published tables and nothing else.
 *
 * To cancel is to end the worker: `cancelSent` of DuckDB-WASM 1.28.0 is heard only between tasks, and one task of a
 * cross join was measured to take minutes.
 */
export function sealedDatabase(options: SealedOptions): SealedDatabase {
	const { tables, dataAddress, onBegin, mostRows, longest } = options;
	const progress = new ProgressSum(options.onProgress ?? (() => undefined));
	let running: Promise<Database> | undefined;

	// Kept, because the engine takes away the bytes that it is given, and may have to start again.
	const bytesOf = oncePerKey(({ file, bytes, sha256 }: SealedTable) =>
		fetchChecked(`${dataAddress}/${file}`, { bytes, sha256 }, progress.start(file, bytes))
	);

	async function load({ db, connection, call }: Database, table: SealedTable): Promise<void> {
		const { name, file, isPartial } = table;
		const bytes = (await bytesOf(table)).slice();
		const only = isPartial ? ` WHERE ${isPassedOn('sources')}` : '';
		await call(() => db.registerFileBuffer(file, bytes));
		await call(() =>
			connection.query(`CREATE TABLE "${name}" AS SELECT * FROM read_parquet('${file}')${only}`)
		);
		await call(() => db.dropFile(file));
	}

	async function open(): Promise<Database> {
		requireWebAssembly();
		const bundle = await chooseBundle();
		const [database] = await Promise.all([
			boot(bundle, progress.start('database', bundle.bytes), false),
			...tables.map(bytesOf)
		]);
		try {
			const whole = tables.filter(({ isPartial }) => !isPartial);
			const partial = tables.filter(({ isPartial }) => isPartial);
			for (const table of [...whole, ...partial]) await load(database, table);
			for (const setting of seal) await database.call(() => database.connection.query(setting));
			return database;
		} catch (error) {
			database.stop();
			throw error;
		}
	}

	function start(): Promise<Database> {
		if (running) return running;
		const attempt = (running = open());
		attempt.catch(() => forget(attempt));
		return attempt;
	}
	function forget(attempt: Promise<Database>): void {
		if (running === attempt) running = undefined;
	}

	async function read({ connection, call }: Database, sql: string): Promise<Answer> {
		const began = performance.now();
		const reader = await call(() => connection.send(sql));
		const names: string[] = [];
		const rows: Scalar[][] = [];
		let isCutOff = false;
		while (!isCutOff) {
			const { done, value: batch } = await call(() => reader.next());
			if (done) break;
			const { fields } = batch.schema;
			const columns = fields.map(({ name, type }, position) => ({
				read: cellReader(name, type),
				values: batch.getChildAt(position)
			}));
			if (names.length === 0) names.push(...fields.map(({ name }) => String(name)));
			isCutOff = rows.length + batch.numRows > mostRows;
			const taken = Math.min(batch.numRows, mostRows - rows.length);
			for (let row = 0; row < taken; row++)
				rows.push(columns.map((column) => column.read(column.values?.get(row) ?? null)));
		}
		if (names.length === 0) names.push(...(reader.schema?.fields ?? []).map(({ name }) => String(name)));
		return answerOf(names, rows, { isCutOff, milliseconds: performance.now() - began });
	}

	return {
		async run(sql, signal) {
			signal.throwIfAborted();
			const attempt = start();
			const database = await untilAborted(attempt, signal);
			onBegin?.();
			const limit = new AbortController();
			const abort = () => limit.abort(signal.reason);
			signal.addEventListener('abort', abort);
			const timer = setTimeout(() => limit.abort(new OutOfTime()), longest);
			try {
				return await untilAborted(read(database, sql), limit.signal);
			} catch (error) {
				const isDead = error instanceof QueryError && error.failure === 'engine';
				if (limit.signal.aborted || isDead) {
					forget(attempt);
					database.stop();
				}
				throw error;
			} finally {
				clearTimeout(timer);
				signal.removeEventListener('abort', abort);
			}
		},
		stop() {
			const ending = running;
			running = undefined;
			ending?.then(
				({ stop }) => stop(),
				() => undefined
			);
		}
	};
}

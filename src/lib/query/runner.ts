import type { AnswerStore } from './answer-store';
import type { Engine, Progress, Query, ResultSets, Row } from './port';
import { restartableEngine } from './restartable-engine';
import { ResultCache } from './result-cache';
import { rollUp } from './roll-up';

export interface Runner {
	/**
	 * Rows from memory, else from the stored answers, else from the engine.
	 * @throws {QueryError} or, once `signal` is aborted, its reason.
	 */
	run(query: Query, signal?: AbortSignal): Promise<readonly Row[]>;
	/** Runs all statements of a view in parallel. */
	runAll<Names extends string>(
		queries: Readonly<Record<Names, Query>>,
		signal?: AbortSignal
	): Promise<ResultSets<Names>>;
	/**
	 * Rows from the engine, whether or not they are stored.
	 * @throws {QueryError} or, once `signal` is aborted, its reason.
	 */
	compute(query: Query, signal?: AbortSignal): Promise<readonly Row[]>;
	/** Gets rows into memory without starting the engine. Does nothing when only a start would give them, and never fails. */
	prefetch(query: Query): Promise<void>;
	/** Calls `listener` with every step of a download, and immediately with the last one; returns a function to unsubscribe. */
	onProgress(listener: (progress: Progress) => void): () => void;
	/** Gives up a start of the engine that somebody no longer wants to wait for. */
	stopStarting(): Promise<void>;
	close(): Promise<void>;
}

interface RunnerOptions {
	/** Starts an engine: on the first query that needs it, and again after a failed start or a failure of the engine. */
	readonly open: (report: (progress: Progress) => void) => Promise<Engine>;
	/** Rows that need no engine. */
	readonly store?: AnswerStore | undefined;
	/** Maximum number of cached results of the engine; the least recently used is evicted first. */
	readonly cacheSize?: number;
}

/** Answers queries from what is stored, and from an engine that starts when needed. */
export function createRunner({ open, store, cacheSize = 128 }: RunnerOptions): Runner {
	const listeners = new Set<(progress: Progress) => void>();
	let last: Progress | undefined;
	const report = (progress: Progress): void => {
		last = progress;
		for (const listener of listeners) listener(progress);
	};
	const engine = restartableEngine(() => open(report));
	const computed = new ResultCache((query, signal) => engine.run(query, signal), cacheSize);
	const rolledUp = new ResultCache(async (query, signal) => {
		const wider = query.rollUps?.find(({ isSmall }) => isSmall);
		return wider ? rollUp(await computed.run(wider.from, signal), wider) : computed.run(query, signal);
	}, cacheSize);
	const fromEngine = (query: Query, signal?: AbortSignal): Promise<readonly Row[]> =>
		(query.rollUps?.some(({ isSmall }) => isSmall) ? rolledUp : computed).run(query, signal);

	async function run(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
		const stored = store?.find(query);
		if (!stored) return fromEngine(query, signal);
		try {
			return await stored(signal);
		} catch {
			// A stored answer saves time; without it the engine gives the same rows.
			signal?.throwIfAborted();
			return fromEngine(query, signal);
		}
	}

	return {
		run,
		async runAll<Names extends string>(queries: Readonly<Record<Names, Query>>, signal?: AbortSignal) {
			const named = Object.entries<Query>(queries);
			const results = await Promise.all(
				named.map(async ([name, query]) => [name, await run(query, signal)] as const)
			);
			return Object.fromEntries(results) as ResultSets<Names>;
		},
		compute: (query, signal) => computed.run(query, signal),
		async prefetch(query) {
			const stored = store?.find(query);
			if (!stored && !engine.isRunning) return;
			await (stored ? stored() : fromEngine(query)).catch(() => undefined);
		},
		onProgress(listener) {
			listeners.add(listener);
			if (last) listener(last);
			return () => void listeners.delete(listener);
		},
		async stopStarting() {
			last = engine.isRunning ? last : undefined;
			await engine.stopStarting();
		},
		async close() {
			computed.clear();
			rolledUp.clear();
			await engine.close();
		}
	};
}

import type { Engine, Progress, Query, ResultSets, Row } from './port';
import { restartableEngine } from './restartable-engine';
import { ResultCache } from './result-cache';

export interface Runner {
	/** @throws {QueryError} or, once `signal` is aborted, its reason. */
	run(query: Query, signal?: AbortSignal): Promise<readonly Row[]>;
	/** All statements of a view, side by side. */
	runAll<Names extends string>(
		queries: Readonly<Record<Names, Query>>,
		signal?: AbortSignal
	): Promise<ResultSets<Names>>;
	/** Calls `listener` with every step of a download, and at once with the last one; returns how to unsubscribe. */
	onProgress(listener: (progress: Progress) => void): () => void;
	close(): Promise<void>;
}

interface RunnerOptions {
	/** Starts an engine: on the first query, and again after a failed start or a failure of the engine. */
	readonly open: (report: (progress: Progress) => void) => Promise<Engine>;
	/** Results that are cached; the least recently used goes first. */
	readonly cacheSize?: number;
}

/** Runs queries on an engine that starts when needed, and caches their results. */
export function createRunner({ open, cacheSize = 128 }: RunnerOptions): Runner {
	const listeners = new Set<(progress: Progress) => void>();
	let last: Progress | undefined;
	const report = (progress: Progress): void => {
		last = progress;
		for (const listener of listeners) listener(progress);
	};
	const engine = restartableEngine(() => open(report));
	const cache = new ResultCache((query, signal) => engine.run(query, signal), cacheSize);

	return {
		run: (query, signal) => cache.run(query, signal),
		async runAll<Names extends string>(queries: Readonly<Record<Names, Query>>, signal?: AbortSignal) {
			const named = Object.entries<Query>(queries);
			const results = await Promise.all(
				named.map(async ([name, query]) => [name, await cache.run(query, signal)] as const)
			);
			return Object.fromEntries(results) as ResultSets<Names>;
		},
		onProgress(listener) {
			listeners.add(listener);
			if (last) listener(last);
			return () => void listeners.delete(listener);
		},
		async close() {
			cache.clear();
			await engine.close();
		}
	};
}

import { untilAborted } from './once';
import { QueryError, type Engine, type Progress, type Query, type ResultSets, type Row } from './port';

export interface Runner {
	/** @throws {QueryError} or, once `signal` is aborted, its reason. */
	run(query: Query, signal?: AbortSignal): Promise<readonly Row[]>;
	/** All statements of a view, side by side. */
	runAll<Names extends string>(
		queries: Readonly<Record<Names, Query>>,
		signal?: AbortSignal
	): Promise<ResultSets<Names>>;
	/** Calls `listener` with every step of a download, and at once with the last one; returns how to stop that. */
	onProgress(listener: (progress: Progress) => void): () => void;
	close(): Promise<void>;
}

export interface RunnerOptions {
	/** Starts an engine; called on the first question, and again after a start that failed or an engine that died. */
	readonly open: (report: (progress: Progress) => void) => Promise<Engine>;
	/** How many answers are kept, the least recently asked going first. */
	readonly remembered?: number;
}

/** One running statement that several callers may wait for; it is aborted when the last of them has gone. */
interface Shared {
	readonly answer: Promise<readonly Row[]>;
	readonly controller: AbortController;
	waiting: number;
	isDone: boolean;
}

const keyOf = ({ sql, params }: Query): string => JSON.stringify([sql, params]);

/** The same statements, each once: a runner answers equal ones together. */
export const distinct = (queries: readonly Query[]): readonly Query[] => [
	...new Map(queries.map((query) => [keyOf(query), query])).values()
];

export function createRunner({ open, remembered = 128 }: RunnerOptions): Runner {
	const answers = new Map<string, Shared>();
	const listeners = new Set<(progress: Progress) => void>();
	let last: Progress | undefined;
	let engine: Promise<Engine> | undefined;

	const report = (progress: Progress): void => {
		last = progress;
		for (const listener of listeners) listener(progress);
	};

	function start(): Promise<Engine> {
		if (engine) return engine;
		const attempt = open(report);
		engine = attempt;
		attempt.catch(() => forget(attempt));
		return attempt;
	}

	function forget(attempt: Promise<Engine> | undefined): void {
		if (engine === attempt) engine = undefined;
	}

	async function ask(query: Query, signal: AbortSignal): Promise<readonly Row[]> {
		const attempt = start();
		const running = await attempt;
		try {
			return await running.run(query, signal);
		} catch (error) {
			if (error instanceof QueryError && error.failure === 'engine') forget(attempt);
			throw error;
		}
	}

	function share(key: string, query: Query): Shared {
		const known = answers.get(key);
		if (known && !known.controller.signal.aborted) {
			// Asked again: the youngest once more.
			answers.delete(key);
			answers.set(key, known);
			return known;
		}
		const controller = new AbortController();
		const shared: Shared = { answer: ask(query, controller.signal), controller, waiting: 0, isDone: false };
		answers.set(key, shared);
		for (const oldest of answers.keys()) {
			if (answers.size <= remembered) break;
			answers.delete(oldest);
		}
		shared.answer.then(
			() => (shared.isDone = true),
			() => answers.get(key) === shared && answers.delete(key)
		);
		return shared;
	}

	async function run(query: Query, signal?: AbortSignal): Promise<readonly Row[]> {
		signal?.throwIfAborted();
		const shared = share(keyOf(query), query);
		shared.waiting++;
		try {
			return await untilAborted(shared.answer, signal);
		} finally {
			shared.waiting--;
			if (shared.waiting === 0 && !shared.isDone) shared.controller.abort(signal?.reason);
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
		onProgress(listener) {
			listeners.add(listener);
			if (last) listener(last);
			return () => void listeners.delete(listener);
		},
		async close() {
			answers.clear();
			const closing = engine;
			engine = undefined;
			await closing?.then(
				(running) => running.close(),
				() => undefined
			);
		}
	};
}

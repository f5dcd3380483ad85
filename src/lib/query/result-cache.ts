import { untilAborted } from './once';
import type { Query, Row } from './port';
import { keyOf } from './query-key';

type Rows = readonly Row[];

/** A running or finished statement that callers share; it is aborted when the last waiting caller has left. */
interface Entry {
	readonly result: Promise<Rows>;
	readonly controller: AbortController;
	waiting: number;
	isDone: boolean;
}

/** Runs each statement once per set of parameters and shares its result; failures are not cached. */
export class ResultCache {
	readonly #entries = new Map<string, Entry>();
	readonly #run: (query: Query, signal: AbortSignal) => Promise<Rows>;
	readonly #size: number;

	/** @param size Maximum number of cached results; the least recently used is evicted first. */
	constructor(run: (query: Query, signal: AbortSignal) => Promise<Rows>, size: number) {
		this.#run = run;
		this.#size = size;
	}

	async run(query: Query, signal?: AbortSignal): Promise<Rows> {
		signal?.throwIfAborted();
		const entry = this.#entryOf(query);
		entry.waiting++;
		try {
			return await untilAborted(entry.result, signal);
		} finally {
			entry.waiting--;
			if (entry.waiting === 0 && !entry.isDone) entry.controller.abort(signal?.reason);
		}
	}

	clear(): void {
		this.#entries.clear();
	}

	#entryOf(query: Query): Entry {
		const key = keyOf(query);
		const entry = this.#entries.get(key);
		if (!entry || entry.controller.signal.aborted) return this.#add(key, query);
		// A map preserves insertion order, so the most recently used comes last.
		this.#entries.delete(key);
		this.#entries.set(key, entry);
		return entry;
	}

	#add(key: string, query: Query): Entry {
		const controller = new AbortController();
		const result = this.#run(query, controller.signal);
		const entry: Entry = { result, controller, waiting: 0, isDone: false };
		this.#entries.set(key, entry);
		for (const oldest of this.#entries.keys()) {
			if (this.#entries.size <= this.#size) break;
			this.#entries.delete(oldest);
		}
		result.then(
			() => (entry.isDone = true),
			() => this.#entries.get(key) === entry && this.#entries.delete(key)
		);
		return entry;
	}
}

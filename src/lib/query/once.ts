/**
 * Caches the promise of `make` per key, so that callers share one attempt. A failed attempt is dropped, so that the next
 * caller tries again.
 */
export function oncePerKey<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
	const made = new Map<K, Promise<V>>();
	return (key) => {
		const known = made.get(key);
		if (known) return known;
		const attempt = make(key);
		made.set(key, attempt);
		attempt.catch(() => {
			if (made.get(key) === attempt) made.delete(key);
		});
		return attempt;
	};
}

/** `oncePerKey` without keys. */
export function once<V>(make: () => Promise<V>): () => Promise<V> {
	const made = oncePerKey<undefined, V>(make);
	return () => made(undefined);
}

/** Runs tasks one after another; a failed task does not stop the next. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const turn = last.then(task);
		last = turn.catch(() => undefined);
		return turn;
	};
}

/** Resolves as `promise` does, or rejects with the signal's reason as soon as `signal` is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return promise;
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		if (signal.aborted) return abort();
		signal.addEventListener('abort', abort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
	});
}

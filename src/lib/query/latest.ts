/** Result of a call that a newer one has replaced. */
export const superseded: unique symbol = Symbol('superseded');

/**
 * Wraps a task so that only the newest call counts: a new call aborts the previous one, which resolves to
 * `superseded` whether it succeeds, fails or is aborted.
 */
export function latest<Arguments extends unknown[], Result>(
	task: (signal: AbortSignal, ...args: Arguments) => Promise<Result>
): (...args: Arguments) => Promise<Result | typeof superseded> {
	let newest: AbortController | undefined;
	return async (...args) => {
		newest?.abort();
		const own = (newest = new AbortController());
		try {
			const result = await task(own.signal, ...args);
			return own.signal.aborted ? superseded : result;
		} catch (error) {
			if (own.signal.aborted) return superseded;
			throw error;
		}
	};
}

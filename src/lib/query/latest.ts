/** What a call gets when a newer one overtook it. */
export const superseded: unique symbol = Symbol('superseded');

/**
 * Wraps a task so that only the newest call is answered: a new call aborts the one before it, whose caller gets
 * `superseded`, whether it then succeeded, failed or was aborted.
 */
export function latest<Arguments extends unknown[], Answer>(
	task: (signal: AbortSignal, ...args: Arguments) => Promise<Answer>
): (...args: Arguments) => Promise<Answer | typeof superseded> {
	let newest: AbortController | undefined;
	return async (...args) => {
		newest?.abort();
		const own = (newest = new AbortController());
		try {
			const answer = await task(own.signal, ...args);
			return own.signal.aborted ? superseded : answer;
		} catch (error) {
			if (own.signal.aborted) return superseded;
			throw error;
		}
	};
}

/** Limits of time and number of requests of a refresh. Times in milliseconds. */
export interface RequestLimits {
	/** Attempts per request, including the first. */
	readonly attempts: number;
	readonly firstWait: number;
	readonly longestWait: number;
	/** From the request to the last byte of its response. */
	readonly requestTime: number;
	/** Time of a whole refresh, including waits. */
	readonly totalTime: number;
	/** Requests of a whole refresh, including retries. */
	readonly requests: number;
	/** Size of one response. */
	readonly bytes: number;
}

export const defaultLimits: RequestLimits = {
	attempts: 6,
	firstWait: 1000,
	longestWait: 60_000,
	requestTime: 120_000,
	totalTime: 30 * 60_000,
	requests: 300,
	bytes: 64_000_000
};

/** Clock and random numbers, which tests replace. */
export interface Runtime {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** In [0, 1). */
	random(): number;
}

export const systemRuntime: Runtime = {
	now: Date.now,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	random: Math.random
};

/** Milliseconds until the next attempt. Doubles with every failed attempt (1, 2, …); half of it is random, so that clients do not retry simultaneously. */
export function retryDelay(attempt: number, limits: RequestLimits, random: number): number {
	const full = Math.min(limits.firstWait * 2 ** (attempt - 1), limits.longestWait);
	return Math.round(full * (0.5 + random / 2));
}

/** Wait in milliseconds from a Retry-After header in seconds or as a date; null when absent or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | null {
	if (header === null) return null;
	if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** How long and how often a refresh requests before it gives up. Times in milliseconds. */
export interface RequestLimits {
	/** Tries of one request, the first included. */
	readonly attempts: number;
	readonly firstWait: number;
	readonly longestWait: number;
	/** From the request to the last byte of its answer. */
	readonly requestTime: number;
	/** Of a whole refresh, waits included. */
	readonly totalTime: number;
	/** Of a whole refresh, repeated ones included. */
	readonly requests: number;
	/** Of one answer. */
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

/** Clock and chance, which tests replace. */
export interface Runtime {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** From 0 up to, not including, 1. */
	random(): number;
}

export const systemRuntime: Runtime = {
	now: Date.now,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	random: Math.random
};

/** Milliseconds until the next attempt. Doubles with every failed one (1, 2, …); half is random, so that many clients do not return together. */
export function retryDelay(attempt: number, limits: RequestLimits, random: number): number {
	const full = Math.min(limits.firstWait * 2 ** (attempt - 1), limits.longestWait);
	return Math.round(full * (0.5 + random / 2));
}

/** The wait in milliseconds that a Retry-After header gives in seconds or as a date. Null when it is absent or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | null {
	if (header === null) return null;
	if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

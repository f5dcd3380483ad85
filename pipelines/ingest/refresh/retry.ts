/** How long and how often a publisher is asked before we give up. Times in milliseconds. */
export interface Patience {
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

export const usualPatience: Patience = {
	attempts: 6,
	firstWait: 1000,
	longestWait: 60_000,
	requestTime: 120_000,
	totalTime: 30 * 60_000,
	requests: 300,
	bytes: 64_000_000
};

/** What a refresh takes from the outside besides the network; tests replace it. */
export interface Surroundings {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** From 0 up to, not including, 1. */
	random(): number;
}

export const thisComputer: Surroundings = {
	now: Date.now,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	random: Math.random
};

/** Doubles with every failed attempt (1, 2, …); half of it is random, so that many clients do not return together. */
export function waitAfter(attempt: number, patience: Patience, random: number): number {
	const full = Math.min(patience.firstWait * 2 ** (attempt - 1), patience.longestWait);
	return Math.round(full * (0.5 + random / 2));
}

/** The wait that a Retry-After header asks for: seconds or a date. Null when it is absent or unreadable. */
export function retryAfter(header: string | null, now: number): number | null {
	if (header === null) return null;
	if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

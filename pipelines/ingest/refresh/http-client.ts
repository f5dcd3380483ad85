import { DataFailure } from '../../lib/failure.js';
import { retryAfter, waitAfter, type Patience, type Surroundings } from './retry.js';

/** An answer that may come out whole when asked again: cut off, an error page, something else than was asked for. */
export class DamagedAnswer extends Error {}

/** The publisher has nothing at this address. */
export class NothingThere extends DataFailure {}

export interface Answer {
	readonly address: string;
	readonly type: string;
	readonly bytes: Buffer;
}

interface Request<T> {
	/** For messages, for example `unhcr-population, page 3`. */
	readonly what: string;
	readonly address: string;
	/** @throws DamagedAnswer to ask again, anything else to give up. */
	read(answer: Answer): T;
}

const temporary = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Asks one publisher, one request after the other, within the limits of one patience. */
export class Asker {
	readonly #patience: Patience;
	readonly #surroundings: Surroundings;
	readonly #started: number;
	#requests = 0;
	/** Everything received, for the progress bar. */
	bytes = 0;

	constructor(patience: Patience, surroundings: Surroundings) {
		this.#patience = patience;
		this.#surroundings = surroundings;
		this.#started = surroundings.now();
	}

	/** @throws DataFailure when the answer is refused for good or the patience is at its end. */
	async ask<T>(request: Request<T>): Promise<T> {
		for (let attempt = 1; ; attempt++) {
			const failed = await this.#try(request);
			if ('value' in failed) return failed.value;
			if (attempt === this.#patience.attempts) {
				throw this.#givenUp(request.what, `${failed.why}, after ${attempt} attempts`);
			}
			const wait = failed.wait ?? waitAfter(attempt, this.#patience, this.#surroundings.random());
			if (wait >= this.#timeLeft()) {
				throw this.#givenUp(
					request.what,
					`${failed.why}, and waiting ${Math.ceil(wait / 1000)} s more would exceed the time for a refresh`
				);
			}
			await this.#surroundings.sleep(wait);
		}
	}

	async #try<T>(request: Request<T>): Promise<{ value: T } | { why: string; wait: number | null }> {
		const time = Math.min(this.#patience.requestTime, this.#timeLeft());
		if (time <= 0) throw this.#givenUp(request.what, 'the time for a refresh is over');
		if (++this.#requests > this.#patience.requests) {
			throw this.#givenUp(request.what, `${this.#patience.requests} requests are enough for a refresh`);
		}
		try {
			const response = await fetch(request.address, { signal: AbortSignal.timeout(time) });
			if (!response.ok) {
				await response.body?.cancel();
				return this.#refused(request, response);
			}
			const bytes = await this.#bytesOf(request.what, response);
			const type = response.headers.get('content-type') ?? '';
			return { value: request.read({ address: request.address, type, bytes }) };
		} catch (error) {
			if (error instanceof DamagedAnswer) return { why: error.message, wait: null };
			if (isTimeout(error))
				return { why: `no whole answer came within ${Math.ceil(time / 1000)} s`, wait: null };
			if (error instanceof TypeError) return { why: `the connection failed (${causeOf(error)})`, wait: null };
			throw error;
		}
	}

	#refused(request: { what: string; address: string }, { status, headers }: Response) {
		const why = `the publisher answered ${status}`;
		if (temporary.has(status)) {
			return { why, wait: retryAfter(headers.get('retry-after'), this.#surroundings.now()) };
		}
		if (status === 404 || status === 410) {
			throw new NothingThere(
				request.what,
				null,
				`nothing is at ${request.address}`,
				'Look for its new address'
			);
		}
		throw new DataFailure(request.what, null, why, `Open ${request.address} and see what it says`);
	}

	async #bytesOf(what: string, response: Response): Promise<Buffer> {
		const parts: Uint8Array[] = [];
		let length = 0;
		for await (const part of response.body ?? []) {
			length += part.length;
			this.bytes += part.length;
			if (length > this.#patience.bytes) {
				throw new DataFailure(
					what,
					null,
					`the answer is longer than ${this.#patience.bytes} bytes`,
					'Look at what is sent there'
				);
			}
			parts.push(part);
		}
		return Buffer.concat(parts);
	}

	#timeLeft(): number {
		return this.#started + this.#patience.totalTime - this.#surroundings.now();
	}

	#givenUp(what: string, why: string): DataFailure {
		return new DataFailure(what, null, why, 'Repeat the command later: pages already received are kept');
	}
}

function isTimeout(error: unknown): boolean {
	return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** Node's fetch says "fetch failed" or "terminated"; what happened stands in its cause. */
function causeOf(error: TypeError): string {
	return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @throws DamagedAnswer for a page of HTML, another type, and text that breaks off. */
export function jsonOf({ type, bytes }: Answer): unknown {
	const text = bytes.toString('utf8');
	if (/^\s*</.test(text) || type.includes('html')) throw new DamagedAnswer('a web page came instead of JSON');
	if (!type.includes('json')) throw new DamagedAnswer(`"${type}" came instead of JSON`);
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new DamagedAnswer('the JSON breaks off or is damaged');
	}
}

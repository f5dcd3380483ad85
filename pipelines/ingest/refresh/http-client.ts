import { DataFailure } from '../../lib/failure.js';
import { parseRetryAfter, retryDelay, type RequestLimits, type Runtime } from './retry.js';

/** A response that a retry may repair: truncated, an error page, or of another type. */
export class DamagedResponse extends Error {}

/** The server has nothing at this URL. */
export class NotFound extends DataFailure {}

export interface HttpResponse {
	readonly type: string;
	readonly bytes: Buffer;
}

interface HttpRequest<T> {
	/** For messages, for example `unhcr-population, page 3`. */
	readonly what: string;
	readonly address: string;
	/** @throws DamagedResponse to retry the request, any other error to abort. */
	read(response: HttpResponse): T;
}

const temporary = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Sends the requests of one refresh sequentially, retries failed ones, and stops at the limits. */
export class HttpClient {
	readonly #limits: RequestLimits;
	readonly #runtime: Runtime;
	readonly #started: number;
	#requests = 0;
	/** Bytes received in total, for the progress bar. */
	bytes = 0;

	constructor(limits: RequestLimits, runtime: Runtime) {
		this.#limits = limits;
		this.#runtime = runtime;
		this.#started = runtime.now();
	}

	/** @throws DataFailure when the server refuses permanently or a limit is reached. */
	async request<T>(request: HttpRequest<T>): Promise<T> {
		for (let attempt = 1; ; attempt++) {
			const outcome = await this.#attempt(request);
			if ('value' in outcome) return outcome.value;
			if (attempt === this.#limits.attempts) {
				throw this.#giveUp(request.what, `${outcome.why}, after ${attempt} attempts`);
			}
			const wait = outcome.wait ?? retryDelay(attempt, this.#limits, this.#runtime.random());
			if (wait >= this.#timeLeft()) {
				throw this.#giveUp(
					request.what,
					`${outcome.why}, and waiting ${Math.ceil(wait / 1000)} s more would exceed the time for a refresh`
				);
			}
			await this.#runtime.sleep(wait);
		}
	}

	async #attempt<T>(request: HttpRequest<T>): Promise<{ value: T } | { why: string; wait: number | null }> {
		const time = Math.min(this.#limits.requestTime, this.#timeLeft());
		if (time <= 0) throw this.#giveUp(request.what, 'the time for a refresh is over');
		if (++this.#requests > this.#limits.requests) {
			throw this.#giveUp(request.what, `${this.#limits.requests} requests are enough for a refresh`);
		}
		try {
			const response = await fetch(request.address, { signal: AbortSignal.timeout(time) });
			if (!response.ok) {
				await response.body?.cancel();
				return this.#refused(request, response);
			}
			const bytes = await this.#bytesOf(request.what, response);
			const type = response.headers.get('content-type') ?? '';
			return { value: request.read({ type, bytes }) };
		} catch (error) {
			if (error instanceof DamagedResponse) return { why: error.message, wait: null };
			if (isTimeout(error))
				return { why: `no whole answer came within ${Math.ceil(time / 1000)} s`, wait: null };
			if (error instanceof TypeError) return { why: `the connection failed (${causeOf(error)})`, wait: null };
			throw error;
		}
	}

	#refused(request: { what: string; address: string }, { status, headers }: Response) {
		const why = `the publisher answered ${status}`;
		if (temporary.has(status)) {
			return { why, wait: parseRetryAfter(headers.get('retry-after'), this.#runtime.now()) };
		}
		if (status === 404 || status === 410) {
			throw new NotFound(request.what, null, `nothing is at ${request.address}`, 'Look for its new address');
		}
		throw new DataFailure(request.what, null, why, `Open ${request.address} and see what it says`);
	}

	async #bytesOf(what: string, response: Response): Promise<Buffer> {
		const parts: Uint8Array[] = [];
		let length = 0;
		for await (const part of response.body ?? []) {
			length += part.length;
			this.bytes += part.length;
			if (length > this.#limits.bytes) {
				throw new DataFailure(
					what,
					null,
					`the answer is longer than ${this.#limits.bytes} bytes`,
					'Look at what is sent there'
				);
			}
			parts.push(part);
		}
		return Buffer.concat(parts);
	}

	#timeLeft(): number {
		return this.#started + this.#limits.totalTime - this.#runtime.now();
	}

	#giveUp(what: string, why: string): DataFailure {
		return new DataFailure(what, null, why, 'Repeat the command later: pages already received are kept');
	}
}

function isTimeout(error: unknown): boolean {
	return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** The reason for a failed fetch: Node's message is only "fetch failed" or "terminated", its cause is specific. */
function causeOf(error: TypeError): string {
	return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @throws DamagedResponse for HTML, another type, or truncated text. */
export function parseJson({ type, bytes }: HttpResponse): unknown {
	const text = bytes.toString('utf8');
	if (/^\s*</.test(text) || type.includes('html'))
		throw new DamagedResponse('a web page came instead of JSON');
	if (!type.includes('json')) throw new DamagedResponse(`"${type}" came instead of JSON`);
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new DamagedResponse('the JSON breaks off or is damaged');
	}
}

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchChecked } from './fetch-bytes';

const content = new TextEncoder().encode('PAR1 some columns PAR1');
const expected = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
const address = '../data/wars.12345678.parquet';

function answering(response: () => Response | Promise<Response>) {
	vi.stubGlobal('fetch', vi.fn(response));
}
const get = (counted = (_loaded: number): void => undefined) => fetchChecked(address, expected, counted);

afterEach(() => vi.unstubAllGlobals());

it('counts the bytes of each chunk and returns the file', async () => {
	const pieces = [content.slice(0, 5), content.slice(5)];
	answering(() => new Response(new ReadableStream({ pull: (controller) => next(controller) })));
	const next = (controller: ReadableStreamDefaultController) => {
		const piece = pieces.shift();
		if (piece) controller.enqueue(piece);
		else controller.close();
	};
	const counted: number[] = [];
	expect(await get((loaded) => counted.push(loaded))).toEqual(content);
	expect(counted).toEqual([5, content.length]);
});

it('names a file that is missing from the site', async () => {
	answering(() => new Response('Not found', { status: 404 }));
	await expect(get()).rejects.toMatchObject({
		failure: 'data',
		message: expect.stringContaining('does not have the file wars.12345678.parquet')
	});
});

it.each([
	['shorter', content.slice(1)],
	['different', content.map((byte) => byte ^ 1)]
])('refuses a file that is %s', async (_how, body) => {
	answering(() => new Response(body));
	await expect(get()).rejects.toMatchObject({
		failure: 'data',
		message: expect.stringContaining('he file wars.12345678.parquet arrived damaged')
	});
});

it('reports an interrupted download as a lost connection', async () => {
	const breaking = new ReadableStream({ pull: (controller) => controller.error(new TypeError('lost')) });
	answering(() => new Response(breaking));
	await expect(get()).rejects.toMatchObject({ failure: 'network' });
});

it('reports a missing response as a lost connection', async () => {
	answering(() => Promise.reject(new TypeError('Failed to fetch')));
	await expect(get()).rejects.toMatchObject({ failure: 'network' });
});

it('checks only the length when the browser cannot hash', async () => {
	answering(() => new Response(content.map((byte) => byte ^ 1)));
	vi.stubGlobal('crypto', {});
	expect(await get()).toHaveLength(content.length);
	answering(() => new Response(content.slice(1)));
	await expect(get()).rejects.toMatchObject({ failure: 'data' });
});

describe('a download', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	/** A site that sends `bytes` every second, for ever. */
	function sending(bytes: number) {
		vi.stubGlobal('fetch', async (_address: string, { signal }: RequestInit) => {
			const body = new ReadableStream<Uint8Array>({
				start(controller) {
					const timer = setInterval(() => bytes && controller.enqueue(new Uint8Array(bytes)), 1_000);
					signal?.addEventListener('abort', () => {
						clearInterval(timer);
						controller.error(signal.reason);
					});
				}
			});
			return new Response(body);
		});
	}
	const outcomeAfter = async (seconds: number) => {
		const outcome = get().then(
			() => 'arrived',
			(error: Error) => error.message
		);
		await vi.advanceTimersByTimeAsync(1_000 * seconds);
		return Promise.race([outcome, Promise.resolve('waiting')]);
	};

	it.each([
		['falls silent', 0, 28, 31],
		['comes too slowly', 1_000, 58, 61]
	])('that %s is given up', async (_how, bytes, before, after) => {
		sending(bytes);
		expect(await outcomeAfter(before)).toBe('waiting');
		expect(await outcomeAfter(after)).toMatch(/^The connection is too slow to fetch the data now;/);
	});

	it('that keeps coming may take its time', async () => {
		sending(40_000);
		expect(await outcomeAfter(500)).toBe('waiting');
	});

	it('without a response is given up', async () => {
		vi.stubGlobal(
			'fetch',
			(_address: string, { signal }: RequestInit) =>
				new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
		);
		expect(await outcomeAfter(31)).toMatch(/^The connection is too slow/);
	});
});

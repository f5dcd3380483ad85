import { failures } from './failures';
import { reportMissingFile } from './missing-files';
import { QueryError } from './port';
import { watchDownload } from './watch-download';

/** Called with the bytes received so far, after decompression. */
export type OnBytes = (loaded: number) => void;

interface Expected {
	readonly bytes: number;
	/** Lower-case hexadecimal. */
	readonly sha256: string;
}

/** Name of the file at an address. */
export const nameOf = (address: string): string => address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');

/** The same response; calls `onChunk` with the bytes of each chunk, and `onEnd` after the last. */
function through(
	response: Response,
	onChunk: (bytes: number) => void,
	onEnd: () => void = () => undefined
): Response {
	if (!response.body) return response;
	const meter = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			onChunk(chunk.byteLength);
			controller.enqueue(chunk);
		},
		flush: onEnd
	});
	const { status, statusText, headers } = response;
	return new Response(response.body.pipeThrough(meter), { status, statusText, headers });
}

/**
 * Gives up on a site that falls silent and on a connection too slow to wait for, while the body arrives too.
 * @throws {QueryError} `network` without a response, `data` when the site does not have the file.
 */
export async function request(address: string, signal?: AbortSignal): Promise<Response> {
	const ending = new AbortController();
	const watch = watchDownload(() => ending.abort(failures.slow(new Error(address))));
	signal?.addEventListener('abort', () => ending.abort(signal.reason), { once: true });
	if (signal?.aborted) ending.abort(signal.reason);
	let response: Response;
	try {
		response = await fetch(address, { signal: ending.signal });
	} catch (error) {
		watch.stop();
		signal?.throwIfAborted();
		throw lostConnection(error);
	}
	if (response.ok) return through(response, watch.received, watch.stop);
	watch.stop();
	reportMissingFile();
	throw failures.missing(nameOf(address), new Error(`HTTP ${response.status}`));
}

/** What a download that did not arrive tells the reader. */
export const lostConnection = (error: unknown): QueryError =>
	error instanceof QueryError ? error : failures.offline(error);

/** The same response; calls `onBytes` for each chunk. */
export function reportBytes(response: Response, onBytes: OnBytes): Response {
	let loaded = 0;
	return through(response, (bytes) => onBytes((loaded += bytes)));
}

async function sha256(bytes: ArrayBuffer): Promise<string | null> {
	// Browsers restrict `crypto.subtle` to secure contexts; elsewhere only the length is checked.
	if (!globalThis.crypto?.subtle) return null;
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches one file and checks that it is the published one.
 * @throws {QueryError} `network`, or `data` when the file is missing, shorter, longer or different.
 * @throws the signal's reason once `signal` is aborted.
 */
export async function fetchChecked(
	address: string,
	expected: Expected,
	onBytes: OnBytes,
	signal?: AbortSignal
): Promise<Uint8Array> {
	const response = await request(address, signal);
	let bytes: ArrayBuffer;
	try {
		bytes = await reportBytes(response, onBytes).arrayBuffer();
	} catch (error) {
		signal?.throwIfAborted();
		throw lostConnection(error);
	}
	const found = bytes.byteLength === expected.bytes ? await sha256(bytes) : 'another length';
	if (found !== null && found !== expected.sha256)
		throw failures.damaged(nameOf(address), new Error(`expected ${expected.sha256}, found ${found}`));
	return new Uint8Array(bytes);
}

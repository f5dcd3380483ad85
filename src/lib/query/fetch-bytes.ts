import { failures } from './failures';
import { reportMissingFile } from './missing-files';

/** Called with the bytes received so far, after decompression. */
export type OnBytes = (loaded: number) => void;

interface Expected {
	readonly bytes: number;
	/** Lower-case hexadecimal. */
	readonly sha256: string;
}

const nameOf = (address: string): string => address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');

/** @throws {QueryError} `network` without a response, `data` when the site does not have the file. */
export async function request(address: string, signal?: AbortSignal): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(address, signal ? { signal } : {});
	} catch (error) {
		signal?.throwIfAborted();
		throw failures.offline(error);
	}
	if (response.ok) return response;
	reportMissingFile();
	throw failures.missing(nameOf(address), new Error(`HTTP ${response.status}`));
}

/** The same response; calls `onBytes` for each chunk. */
export function reportBytes(response: Response, onBytes: OnBytes): Response {
	if (!response.body) return response;
	let loaded = 0;
	const meter = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			loaded += chunk.byteLength;
			onBytes(loaded);
			controller.enqueue(chunk);
		}
	});
	const { status, statusText, headers } = response;
	return new Response(response.body.pipeThrough(meter), { status, statusText, headers });
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
		throw failures.offline(error);
	}
	const found = bytes.byteLength === expected.bytes ? await sha256(bytes) : 'another length';
	if (found !== null && found !== expected.sha256)
		throw failures.damaged(nameOf(address), new Error(`expected ${expected.sha256}, found ${found}`));
	return new Uint8Array(bytes);
}

import { failures } from '../failures';
import { lostConnection, reportBytes, request, type OnBytes } from '../fetch-bytes';

/** The smallest valid module: a page that may not compile it may not compile any. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** @throws {QueryError} `blocked` where WebAssembly is missing or a policy forbids it. */
export function requireWebAssembly(): void {
	try {
		new WebAssembly.Module(emptyModule);
	} catch (error) {
		throw failures.blocked(error);
	}
}

/**
 * Compiles while fetching.
 * @throws {QueryError} `network`, or `data` when the file is missing or damaged.
 * @throws the signal's reason once `signal` is aborted.
 */
export async function compileModule(
	address: string,
	onBytes: OnBytes,
	signal?: AbortSignal
): Promise<WebAssembly.Module> {
	const { body } = reportBytes(await request(address, signal), onBytes);
	try {
		// Wrapped in a new response, because some hosts send .wasm without its media type.
		return await WebAssembly.compileStreaming(
			new Response(body, { headers: { 'content-type': 'application/wasm' } })
		);
	} catch (error) {
		signal?.throwIfAborted();
		throw error instanceof WebAssembly.CompileError
			? failures.damaged('of the database', error)
			: lostConnection(error);
	}
}

import { failures } from '../failures';
import { reportBytes, request, type OnBytes } from '../fetch-bytes';

/** The smallest module: a page that may not compile it may compile none. */
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
 */
export async function compileModule(address: string, onBytes: OnBytes): Promise<WebAssembly.Module> {
	const { body } = reportBytes(await request(address), onBytes);
	try {
		// A response of our own, because some hosts send .wasm without its media type.
		return await WebAssembly.compileStreaming(
			new Response(body, { headers: { 'content-type': 'application/wasm' } })
		);
	} catch (error) {
		throw error instanceof WebAssembly.CompileError
			? failures.damaged('of the database', error)
			: failures.offline(error);
	}
}

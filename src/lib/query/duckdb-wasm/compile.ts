import { failures } from '../failures';
import { counting, request, type Counted } from '../fetch-bytes';

/** The smallest module there is: whether a page may compile it says whether it may compile ours. */
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
 * Fetches and compiles in one go.
 * @throws {QueryError} `network`, or `data` when the file is missing or damaged.
 */
export async function compileModule(address: string, counted: Counted): Promise<WebAssembly.Module> {
	const { body } = counting(await request(address), counted);
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

import type { StartMessage } from './start-message';

interface WorkerScope {
	onmessage: ((event: MessageEvent<StartMessage>) => unknown) | null;
	postMessage(message: unknown): void;
	fetch: unknown;
	XMLHttpRequest: unknown;
}
const scope = globalThis as unknown as WorkerScope;

/**
 * DuckDB's own script would fetch and compile the module itself, and hang forever if either fails. Here it
 * receives the compiled module instead. It then needs no network, so both network APIs are removed.
 */
function handOver(module: WebAssembly.Module): void {
	WebAssembly.instantiateStreaming = async (_source, imports) => {
		try {
			return { module, instance: await WebAssembly.instantiate(module, imports) };
		} catch (error) {
			// The script drops this rejection; only an error event reaches the page.
			reportError(error);
			throw error;
		}
	};
	scope.fetch = async () => new Response();
	scope.XMLHttpRequest = undefined;
}

scope.onmessage = async ({ data }) => {
	try {
		handOver(data.module);
		// Not bundled: the package declares itself free of side effects, and the script's only effect is to add a listener.
		await import(/* @vite-ignore */ data.script);
		scope.postMessage('ready');
	} catch (error) {
		reportError(error);
	}
};

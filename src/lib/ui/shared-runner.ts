import type { DataFiles } from '$lib/query/data-files';
import { createRunner, type Runner } from '$lib/query/runner';

let shared: Runner | undefined;

/** The database of this visit: one for all charts, started by the first question that needs it. */
export function sharedRunner(files: DataFiles, dataAddress: string): Runner {
	shared ??= createRunner({
		open: async (onProgress) => {
			const { wasmEngine } = await import('$lib/query/duckdb-wasm/engine');
			return wasmEngine({ files, dataAddress, onProgress });
		}
	});
	return shared;
}

import type { AnswerIndex } from '$lib/query/answer-index';
import { AnswerStore } from '$lib/query/answer-store';
import type { DataFiles } from '$lib/query/data-files';
import { createRunner, type Runner } from '$lib/query/runner';

interface Shared {
	readonly runner: Runner;
	readonly store: AnswerStore;
}

let shared: Shared | undefined;

function share(files: DataFiles, data: string, release: string): Shared {
	const store = new AnswerStore(release, data);
	const runner = createRunner({
		store,
		open: async (onProgress) => {
			const { wasmEngine } = await import('$lib/query/duckdb-wasm/engine');
			return wasmEngine({ files, dataAddress: data, onProgress });
		}
	});
	return { runner, store };
}

/**
 * The runner of this visit: one for all charts, with the answers of every chart that has been opened.
 * @param data Address of the folder of the data, without a slash at the end.
 */
export function sharedRunner(files: DataFiles, data: string, answers: AnswerIndex): Runner {
	shared ??= share(files, data, answers.release);
	shared.store.add(answers);
	return shared.runner;
}

import type { Manifest } from '$lib/catalogue/manifest';
import type { AnswerIndex } from '$lib/query/answer-index';
import { AnswerStore } from '$lib/query/answer-store';
import { dataFiles } from '$lib/query/data-files';
import { failures } from '$lib/query/failures';
import { request } from '$lib/query/fetch-bytes';
import { reportMissingFile } from '$lib/query/missing-files';
import { createRunner, type Runner } from '$lib/query/runner';

/**
 * Answers queries from stored answers, else from the tables of their release, without the router of the site.
 * @param data Address of the folder of the release's data, without a slash at the end.
 */
export function storedRunner(data: string, answers: AnswerIndex): Runner {
	const store = new AnswerStore(answers.release, data);
	store.add(answers);
	return createRunner({
		store,
		open: async (onProgress) => {
			const [{ wasmEngine }, manifest] = await Promise.all([
				import('$lib/query/duckdb-wasm/engine'),
				request(`${data}/manifest.json`).then((response) => response.json() as Promise<Manifest>)
			]);
			if (manifest.release !== answers.release) {
				reportMissingFile();
				throw failures.outdated(new Error(manifest.release));
			}
			const files = dataFiles(manifest, Object.keys(manifest.tables));
			return wasmEngine({ files, dataAddress: data, onProgress });
		}
	});
}

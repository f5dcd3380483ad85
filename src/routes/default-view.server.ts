import { nativeEngine } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/state/codec';
import type { ViewModel } from '$lib/views/contract';
import { answerView } from '$lib/views/answer';
import { loadView } from '$lib/views/registry';

const engine = nativeEngine();
const catalogue = loadCatalogue(engine);

/** The author's chart of a view, from the published Parquet: what every page and embed shows before any script runs. */
export async function defaultModel(slug: string): Promise<ViewModel> {
	const view = await loadView(slug);
	return answerView(view, initialState(view.spec.controls), engine, await catalogue);
}

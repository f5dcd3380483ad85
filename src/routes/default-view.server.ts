import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/state/codec';
import { answerView } from '$lib/views/answer';
import type { ViewModel } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';

const engine = nativeEngine();
const catalogue = readManifest().then((manifest) => loadCatalogue(engine, manifest));

const models = new Map<string, Promise<ViewModel>>();

/** The author's chart of a view, from the published Parquet: what every page and embed shows before any script runs. */
export function defaultModel(slug: string): Promise<ViewModel> {
	const known = models.get(slug) ?? workOut(slug);
	models.set(slug, known);
	return known;
}

async function workOut(slug: string): Promise<ViewModel> {
	const view = await loadView(slug);
	return answerView(view, initialState(view.spec.controls), engine, await catalogue);
}

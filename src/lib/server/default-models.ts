import { initialState } from '$lib/settings/codec';
import { loadModel } from '$lib/views/load-model';
import type { ViewModel } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import { PRESENT, tablesIn } from './tables';

const models = new Map<string, Promise<ViewModel>>();

/** The author's chart of a view, from published Parquet: what every page and embed shows before any script runs. */
export function defaultModel(slug: string, folder = PRESENT): Promise<ViewModel> {
	const key = `${folder} ${slug}`;
	const known = models.get(key) ?? compute(slug, folder);
	models.set(key, known);
	return known;
}

async function compute(slug: string, folder: string): Promise<ViewModel> {
	const [view, { engine, catalogue }] = await Promise.all([loadView(slug), tablesIn(folder)]);
	return loadModel(view, initialState(view.spec.controls), engine, catalogue);
}

import { initialState } from '$lib/settings/codec';
import { loadModel } from '$lib/views/load-model';
import type { ViewModel } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import { PRESENT, tablesIn } from './tables';

const models = new Map<string, Promise<ViewModel>>();

/** Model of a view's default state, computed once per folder of tables; pages and embeds prerender it. */
export function defaultModel(slug: string, folder = PRESENT): Promise<ViewModel> {
	const key = `${folder} ${slug}`;
	const cached = models.get(key) ?? compute(slug, folder);
	models.set(key, cached);
	return cached;
}

async function compute(slug: string, folder: string): Promise<ViewModel> {
	const [view, { engine, catalogue }] = await Promise.all([loadView(slug), tablesIn(folder)]);
	return loadModel(view, initialState(view.spec.controls), engine, catalogue);
}

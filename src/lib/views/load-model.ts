import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Engine, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import type { View, ViewModel } from './contract';

/** Asks all statements of a view in one state and reads the answer. The same on both engines. */
export async function loadModel(
	view: Pick<View, 'spec' | 'series'>,
	state: ViewState,
	engine: Pick<Engine, 'run'>,
	catalogue: Catalogue,
	signal?: AbortSignal
): Promise<ViewModel> {
	const queries = Object.entries(view.spec.queries(state));
	const answers = await Promise.all(
		queries.map(async ([name, query]): Promise<[string, readonly Row[]]> => [
			name,
			await engine.run(query, signal)
		])
	);
	return view.series(Object.fromEntries(answers), state, catalogue);
}

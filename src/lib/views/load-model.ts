import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Engine, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import type { View, ViewModel } from './contract';

/**
 * Runs all queries of a view in one state and builds its model. The same on both engines.
 * @param catalogue May still be loading: the queries do not wait for it.
 */
export async function loadModel(
	view: Pick<View, 'spec' | 'buildModel'>,
	state: ViewState,
	engine: Pick<Engine, 'run'>,
	catalogue: Catalogue | Promise<Catalogue>,
	signal?: AbortSignal
): Promise<ViewModel> {
	const queries = Object.entries(view.spec.queries(state));
	const [known, results] = await Promise.all([
		catalogue,
		Promise.all(
			queries.map(async ([name, query]): Promise<[string, readonly Row[]]> => [
				name,
				await engine.run(query, signal)
			])
		)
	]);
	return view.buildModel(Object.fromEntries(results), state, known);
}

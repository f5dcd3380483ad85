import { afterAll } from 'vitest';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import type { Query, ResultSets, Row } from '../../src/lib/query/port';
import { initialState } from '../../src/lib/settings/codec';
import type { ViewState } from '../../src/lib/settings/control';
import type { ViewSpec } from '../../src/lib/views/contract';

type Series<Name extends string, Model> = (
	results: ResultSets<Name>,
	state: ViewState,
	catalogue: Catalogue
) => Model;

/** A view over the published tables: settings in, what it shows out. States share statements; each is asked once. */
export async function openView<Name extends string, Model>(
	spec: ViewSpec<Name>,
	series: Series<Name, Model>
) {
	const engine = nativeEngine();
	afterAll(() => engine.close());
	const catalogue = await loadCatalogue(engine, await readManifest());
	const answers = new Map<string, Promise<readonly Row[]>>();
	const run = (query: Query): Promise<readonly Row[]> => {
		const key = JSON.stringify(query);
		const known = answers.get(key) ?? engine.run(query);
		answers.set(key, known);
		return known;
	};
	/** The author's state with some settings changed. */
	const stateWith = (changes: ViewState = {}): ViewState => ({
		...initialState(spec.controls),
		...changes
	});
	const ask = async (state: ViewState = stateWith()): Promise<ResultSets<Name>> => {
		const queries = Object.entries<Query>(spec.queries(state));
		const rows = await Promise.all(queries.map(async ([name, query]) => [name, await run(query)] as const));
		return Object.fromEntries(rows) as unknown as ResultSets<Name>;
	};
	const show = async (changes: ViewState = {}): Promise<Model> => {
		const state = stateWith(changes);
		return series(await ask(state), state, catalogue);
	};
	return { catalogue, run, ask, stateWith, show };
}

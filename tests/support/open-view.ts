import { afterAll } from 'vitest';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import type { Query, ResultSets, Row } from '../../src/lib/query/port';
import { stateWith } from '../../src/lib/settings/codec';
import type { Control, SettingsOf, ViewState } from '../../src/lib/settings/control';
import { typedSettings, type ViewSpec } from '../../src/lib/views/contract';

type BuildModel<Controls extends readonly Control[], Name extends string, Model> = (
	results: ResultSets<Name>,
	settings: SettingsOf<Controls>,
	catalogue: Catalogue
) => Model;

/** A view over the published tables: settings in, model out. Each query runs once, even if several settings share it. */
export async function openView<Controls extends readonly Control[], Name extends string, Model>(
	spec: ViewSpec<Controls, Name>,
	buildModel: BuildModel<Controls, Name, Model>
) {
	const engine = nativeEngine();
	afterAll(() => engine.close());
	const catalogue = await loadCatalogue(engine, await readManifest());
	const cache = new Map<string, Promise<readonly Row[]>>();
	const run = (query: Query): Promise<readonly Row[]> => {
		const key = JSON.stringify(query);
		const known = cache.get(key) ?? engine.run(query);
		cache.set(key, known);
		return known;
	};
	/** The initial settings with some changes. */
	const settingsWith = (changes: Partial<SettingsOf<Controls>> = {}): SettingsOf<Controls> =>
		typedSettings(stateWith(changes as ViewState, spec.controls), spec.controls);
	const resultsFor = async (settings = settingsWith()): Promise<ResultSets<Name>> => {
		const queries = Object.entries<Query>(spec.queries(settings));
		const rows = await Promise.all(queries.map(async ([name, query]) => [name, await run(query)] as const));
		return Object.fromEntries(rows) as unknown as ResultSets<Name>;
	};
	const modelFor = async (changes: Partial<SettingsOf<Controls>> = {}): Promise<Model> => {
		const settings = settingsWith(changes);
		return buildModel(await resultsFor(settings), settings, catalogue);
	};
	return { catalogue, run, resultsFor, settingsWith, modelFor };
}

import type { Catalogue } from '$lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { parseState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import { settingsOf } from './settings/settings';
import { exploreControls } from './settings/controls';
import { coverageQuery, readCoverage, type Published } from './settings/coverage';
import type { ExploreModel, Results } from './types';
import type { Place } from './settings/places';
import { queriesOf } from './compute/queries';
import { normalizeSettings, emptyReason } from './settings/normalize-settings';
import { buildModel } from './compute/build-model';

/** The explorer over the published tables, for tests: an address in, a model out. */
export interface ExplorerFixture {
	readonly catalogue: Catalogue;
	readonly controls: readonly Control[];
	readonly published: Published;
	stateOf(search: string): ViewState;
	/** The settings of an address before they are normalised. */
	rawStateOf(search: string): ViewState;
	resultsOf(state: ViewState): Promise<Results>;
	modelOf(search: string, change?: (results: Results) => Results): Promise<ExploreModel>;
}

export async function openExplorer(): Promise<ExplorerFixture> {
	const engine = nativeEngine();
	const manifest = await readManifest();
	const catalogue = await loadCatalogue(engine, manifest);
	const rows = await engine.run({
		sql: `select iso3, name, formal_name, coalesce(m49_region, '') as region, is_eu27, is_europe32 from countries order by name, iso3`,
		params: [],
		tables: ['countries']
	});
	const places = rows.map((row): Place => ({
		iso3: String(row.iso3),
		name: String(row.name),
		formalName: String(row.formal_name),
		region: String(row.region),
		isEu27: row.is_eu27 === true,
		isEurope32: row.is_europe32 === true
	}));
	const published = readCoverage(await engine.run(coverageQuery), manifest.data_as_of);
	const labels = Object.fromEntries(
		[...catalogue.pathways.values()].map(({ pathway, label }) => [pathway, label])
	);
	const controls = exploreControls(places, published, labels);
	const rawStateOf = (search: string) => parseState(new URLSearchParams(search), controls).state;
	const stateOf = (search: string) => normalizeSettings(rawStateOf(search), controls, published).state;
	const resultsOf = async (state: ViewState): Promise<Results> => {
		const settings = settingsOf(state, published);
		if (emptyReason(settings, state, controls, published)) return {};
		const entries = Object.entries(queriesOf(settings, published));
		return Object.fromEntries(
			await Promise.all(entries.map(async ([name, query]) => [name, await engine.run(query)] as const))
		);
	};
	return {
		catalogue,
		controls,
		published,
		rawStateOf,
		stateOf,
		resultsOf,
		async modelOf(search, change = (results) => results) {
			const state = stateOf(search);
			return buildModel(change(await resultsOf(state)), state, catalogue, controls, published);
		}
	};
}

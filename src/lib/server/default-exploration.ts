import { coverageQuery, readCoverage } from '$lib/explore/settings/coverage';
import { exploreView, type ExploreFacts } from '$lib/explore/view';
import { initialState } from '$lib/settings/codec';
import type { ViewModel } from '$lib/views/contract';
import { loadModel } from '$lib/views/load-model';
import { PRESENT, tablesIn } from './tables';

interface DefaultExploration {
	readonly facts: ExploreFacts;
	readonly model: ViewModel;
}

const cache = new Map<string, Promise<DefaultExploration>>();

/** The explorer's published coverage and default model, computed once per folder for page and embed. */
export function defaultExploration(folder = PRESENT): Promise<DefaultExploration> {
	const cached = cache.get(folder) ?? compute(folder);
	cache.set(folder, cached);
	return cached;
}

async function readFacts(folder: string): Promise<ExploreFacts> {
	const { engine, manifest, catalogue } = await tablesIn(folder);
	const regions = await engine.run({
		sql: "select iso3, coalesce(m49_region, '') as region, is_eu27 from countries order by name, iso3",
		params: [],
		tables: ['countries']
	});
	return {
		places: regions.map(({ iso3, region, is_eu27: isEu27 }) => {
			const country = catalogue.countries.get(String(iso3));
			return {
				iso3: String(iso3),
				name: country?.name ?? String(iso3),
				formalName: country?.formal_name ?? '',
				region: String(region),
				isEu27: isEu27 === true,
				isEurope32: country?.is_europe32 ?? false
			};
		}),
		published: readCoverage(await engine.run(coverageQuery), manifest.data_as_of),
		pathwayLabels: Object.fromEntries(
			[...catalogue.pathways.values()].map(({ pathway, label }) => [pathway, label])
		)
	};
}

async function compute(folder: string): Promise<DefaultExploration> {
	const { engine, catalogue } = await tablesIn(folder);
	const facts = await readFacts(folder);
	const view = exploreView(facts);
	return { facts, model: await loadModel(view, initialState(view.spec.controls), engine, catalogue) };
}

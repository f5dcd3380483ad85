import { coverageQuery, readCoverage } from '$lib/explore/coverage';
import { exploreView, type ExploreFacts } from '$lib/explore/view';
import { nativeEngine } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/state/codec';
import { answerView } from '$lib/views/answer';
import { publishedTables } from './data/published.server';

const engine = nativeEngine();
let known: ReturnType<typeof work> | undefined;

/** What the explorer knows before any question, and its default state; worked out once for page and embed. */
export const explored = (): ReturnType<typeof work> => (known ??= work());

async function work() {
	const { manifest } = await publishedTables();
	const catalogue = await loadCatalogue(engine, manifest);
	const regions = await engine.run({
		sql: "select iso3, coalesce(m49_region, '') as region, is_eu27 from countries order by name, iso3",
		params: [],
		tables: ['countries']
	});
	const facts: ExploreFacts = {
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
	const view = exploreView(facts);
	return {
		facts,
		model: await answerView(view, initialState(view.spec.controls), engine, catalogue)
	};
}

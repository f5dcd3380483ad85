import { coverageQuery, readCoverage } from '$lib/explore/settings/coverage';
import { exploreView, type ExploreFacts } from '$lib/explore/view';
import { initialState } from '$lib/settings/codec';
import { loadModel } from '$lib/views/load-model';
import { PRESENT, tablesIn } from './tables';

const known = new Map<string, ReturnType<typeof work>>();

/** What the explorer knows before any question, and its default state; worked out once for page and embed. */
export function explored(folder = PRESENT): ReturnType<typeof work> {
	const found = known.get(folder) ?? work(folder);
	known.set(folder, found);
	return found;
}

async function work(folder: string) {
	const { engine, manifest, catalogue } = await tablesIn(folder);
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
		model: await loadModel(view, initialState(view.spec.controls), engine, catalogue)
	};
}

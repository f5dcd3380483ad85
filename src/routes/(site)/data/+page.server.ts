import { datasetJsonLd } from '$lib/server/json-ld';
import { publishedTables } from '$lib/server/published-data';
import { loadSources } from '$lib/server/sources';

export async function load() {
	const { manifest, tables } = await publishedTables();
	const sources = await loadSources();
	return {
		release: manifest.release,
		dataAsOf: manifest.data_as_of,
		tables,
		jsonLd: datasetJsonLd(manifest, tables),
		sources: [...sources.values()]
	};
}

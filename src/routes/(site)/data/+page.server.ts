import { datasetFacts } from '$lib/server/dataset';
import { SITE_ORIGIN } from '$lib/server/site';
import { releaseOfTables, storedReleases } from '$lib/server/stored-releases';
import { PRESENT } from '$lib/server/tables';
import { datasetJsonLd } from '$lib/server/json-ld';
import { publishedTables } from '$lib/server/published-data';
import { loadSources } from '$lib/server/sources';

export async function load() {
	const { manifest, tables } = await publishedTables();
	const sources = await loadSources();
	const isStored = (await releaseOfTables()) !== undefined;
	return {
		isStored,
		origin: SITE_ORIGIN,
		releases: [...storedReleases()].reverse(),
		release: manifest.release,
		dataAsOf: manifest.data_as_of,
		tables,
		jsonLd: datasetJsonLd({ facts: await datasetFacts(PRESENT), tables, isStored }),
		sources: [...sources.values()]
	};
}

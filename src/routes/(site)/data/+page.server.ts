import { publishedTables } from '../../data/published.server';
import { loadSources } from '../../data/sources.server';

export async function load() {
	const { manifest, tables } = await publishedTables();
	const sources = await loadSources();
	return {
		release: manifest.release,
		dataAsOf: manifest.data_as_of,
		tables,
		sources: [...sources.values()]
	};
}

import { readManifest } from '$lib/query/duckdb-node';
import { loadView, slugs } from '$lib/views/registry';

export const load = async () => {
	const { release, data_as_of } = await readManifest();
	const charts = await Promise.all(
		slugs.map(async (slug) => ({ slug, title: (await loadView(slug)).spec.title }))
	);
	return { release, dataAsOf: data_as_of, charts };
};

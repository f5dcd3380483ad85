import { readManifest } from '$lib/query/duckdb-node';
import { dataFiles } from '$lib/query/data-files';
import { slugs } from '$lib/views/registry';
import { defaultModel } from '$lib/server/default-models';
import { chartAssets } from '$lib/server/chart-assets';

export const entries = () => slugs.map((slug) => ({ slug }));

export const load = async ({ params }) => {
	const manifest = await readManifest();
	return {
		...(await chartAssets(params.slug)),
		model: await defaultModel(params.slug),
		files: dataFiles(manifest, Object.keys(manifest.tables))
	};
};

import { readManifest } from '$lib/query/duckdb-node';
import { dataFiles } from '$lib/query/data-files';
import { slugs } from '$lib/views/registry';
import { defaultModel } from '$lib/server/default-models';
import { answersOf } from '$lib/server/answers/view-answers';
import { chartAssets } from '$lib/server/chart-assets';
import { relatedCharts } from '$lib/server/related-charts';
import type { PageServerLoad } from './$types';

export const entries = () => slugs.map((slug) => ({ slug }));

export const load: PageServerLoad = async ({ params }) => {
	const manifest = await readManifest();
	return {
		...(await chartAssets(params.slug)),
		model: await defaultModel(params.slug),
		answers: (await answersOf(params.slug)).index,
		related: await relatedCharts(params.slug),
		files: dataFiles(manifest, Object.keys(manifest.tables))
	};
};

import { methodOf } from '$lib/method/page';
import { loadView, slugs } from '$lib/views/registry';
import { distanceOf } from '$lib/server/distance';
import { readCorrections } from '$lib/server/corrections';
import { evidence } from '$lib/server/evidence';

export const load = async () => {
	const known = await evidence();
	const { catalogue } = known;
	const titles = await Promise.all(
		slugs.map(async (slug): Promise<[string, string]> => [slug, (await loadView(slug)).spec.title])
	);
	return {
		method: methodOf(known),
		distance: await distanceOf(known),
		corrections: readCorrections(),
		sources: [...catalogue.sources.values()],
		chartTitles: Object.fromEntries(titles)
	};
};

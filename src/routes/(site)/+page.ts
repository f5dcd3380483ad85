import { buildStory, type Models } from '$lib/story/story';
import { loadView } from '$lib/views/registry';

/** The home page is complete as it is sent. */
export const csr = false;

export const load = async ({ data }) => {
	const models = Object.fromEntries(data.charts.map(({ slug, model }) => [slug, model]));
	return {
		card: data.card,
		charts: await Promise.all(
			data.charts.map(async ({ slug, model }) => ({ model, view: await loadView(slug) }))
		),
		story: buildStory(models as unknown as Models)
	};
};

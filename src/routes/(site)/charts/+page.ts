import { loadView, topics } from '$lib/views/registry';

/** Previews are prerendered; only the search needs a script, and a small one of its own. */
export const csr = false;

export const load = async ({ data }) => ({
	topics: await Promise.all(
		topics.map(async ({ question, slugs }) => ({
			question,
			charts: await Promise.all(
				slugs.map(async (slug) => ({ view: await loadView(slug), model: data.models[slug] }))
			)
		}))
	)
});

import { loadView, topics } from '$lib/views/registry';
import type { PageLoad } from './$types';

/** Previews are prerendered; only the search needs a script, which is small. */
export const csr = false;

export const load: PageLoad = async ({ data }) => ({
	topics: await Promise.all(
		topics.map(async ({ question, slugs }) => ({
			question,
			charts: await Promise.all(
				slugs.map(async (slug) => ({ view: await loadView(slug), model: data.models[slug] }))
			)
		}))
	)
});

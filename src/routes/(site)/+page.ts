import { loadView } from '$lib/views/registry';
import type { PageLoad } from './$types';

/** Only the first chart needs scripts; it has an app of its own. */
export const csr = false;

export const load: PageLoad = async ({ data }) => ({
	...data,
	charts: await Promise.all(
		data.charts.map(async ({ slug, model }) => ({ model, view: await loadView(slug) }))
	)
});

import { loadView } from '$lib/views/registry';

/** The home page is complete as it is sent. */
export const csr = false;

export const load = async ({ data }) => ({
	charts: await Promise.all(
		data.charts.map(async ({ slug, model }) => ({ model, view: await loadView(slug) }))
	)
});

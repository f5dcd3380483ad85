import { ownRows } from '$lib/views/origin-rows';
import { loadView, slugs } from '$lib/views/registry';

/** Complete as it is sent. */
export const csr = false;

export const load = async ({ data }) => {
	const { iso3, country, models } = data;
	const charts = await Promise.all(
		slugs.map(async (slug) => {
			const [view, model] = [await loadView(slug), models[slug]];
			const table = model ? ownRows(view, model, iso3, country) : null;
			return table && model ? [{ spec: view.spec, model, table }] : [];
		})
	);
	return { iso3, country, charts: charts.flat() };
};

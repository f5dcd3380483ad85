import { error } from '@sveltejs/kit';
import { ORIGIN_OPTIONS } from '$lib/analysis/figures';
import { slugs } from '$lib/views/registry';
import { defaultModel } from '$lib/server/default-models';

export const entries = () => ORIGIN_OPTIONS.map(({ value }) => ({ iso3: value }));

export const load = async ({ params }) => {
	const origin = ORIGIN_OPTIONS.find(({ value }) => value === params.iso3);
	if (!origin) error(404, 'This site has no page about that nationality.');
	return {
		iso3: origin.value,
		country: origin.label,
		models: Object.fromEntries(
			await Promise.all(slugs.map(async (slug) => [slug, await defaultModel(slug)] as const))
		)
	};
};

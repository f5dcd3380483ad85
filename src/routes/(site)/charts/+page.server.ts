import { slugs } from '$lib/views/registry';
import { defaultModel } from '$lib/server/default-models';

export const load = async () => ({
	models: Object.fromEntries(
		await Promise.all(slugs.map(async (slug) => [slug, await defaultModel(slug)] as const))
	)
});

import { slugs } from '$lib/views/registry';
import { defaultModel } from '../../default-view.server';

export const load = async () => ({
	models: Object.fromEntries(
		await Promise.all(slugs.map(async (slug) => [slug, await defaultModel(slug)] as const))
	)
});

import { CHAPTERS } from '$lib/story/story';
import { slugs } from '$lib/views/registry';
import { defaultModel } from '../default-view.server';

export const load = async () => {
	const told = CHAPTERS.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
	return {
		charts: await Promise.all(told.map(async (slug) => ({ slug, model: await defaultModel(slug) })))
	};
};

import { defaultModel } from '../default-view.server';

/** The charts of the home page, in the order of its story. */
const story = ['since-onset'];

export const load = async () => ({
	charts: await Promise.all(story.map(async (slug) => ({ slug, model: await defaultModel(slug) })))
});

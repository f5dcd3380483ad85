import { CHAPTERS } from '$lib/story/story';
import { slugs } from '$lib/views/registry';
import { pictureAddress } from '../cards.server';
import { defaultModel } from '../default-view.server';
import { SITE_NAME, STATEMENT } from '../site';
import { SITE_ORIGIN } from '../site.server';

export const load = async () => {
	const told = CHAPTERS.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
	return {
		card: {
			...(await pictureAddress(told[0] ?? 'parity-ladder')),
			title: `${SITE_NAME}: who is let in when war displaces people?`,
			description: STATEMENT,
			url: `${SITE_ORIGIN}/`
		},
		charts: await Promise.all(told.map(async (slug) => ({ slug, model: await defaultModel(slug) })))
	};
};

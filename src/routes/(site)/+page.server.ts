import { CHAPTERS } from '$lib/story/story';
import { pictureAddress } from '$lib/server/cards';
import { defaultModel } from '$lib/server/default-models';
import { SITE_NAME, STATEMENT } from '$lib/text/site';
import { SITE_ORIGIN } from '$lib/server/site';

export const load = async () => {
	const chapters = CHAPTERS.map(({ slug }) => slug);
	return {
		card: {
			...(await pictureAddress(chapters[0] ?? 'parity-ladder')),
			title: `${SITE_NAME}: who is let in when war displaces people?`,
			description: STATEMENT,
			url: `${SITE_ORIGIN}/`
		},
		charts: await Promise.all(chapters.map(async (slug) => ({ slug, model: await defaultModel(slug) })))
	};
};

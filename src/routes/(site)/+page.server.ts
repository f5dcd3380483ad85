import { CHAPTERS } from '$lib/story/story';
import { slugs } from '$lib/views/registry';
import { pictureAddress } from '$lib/server/cards';
import { defaultModel } from '$lib/server/default-models';
import { SITE_NAME, STATEMENT } from '$lib/text/site';
import { SITE_ORIGIN } from '$lib/server/site';

export const load = async () => {
	const charted = CHAPTERS.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
	return {
		card: {
			...(await pictureAddress(charted[0] ?? 'parity-ladder')),
			title: `${SITE_NAME}: who is let in when war displaces people?`,
			description: STATEMENT,
			url: `${SITE_ORIGIN}/`
		},
		charts: await Promise.all(charted.map(async (slug) => ({ slug, model: await defaultModel(slug) })))
	};
};

import { pictureAddress } from '$lib/server/cards';
import { defaultModel } from '$lib/server/default-models';
import { firstChart } from '$lib/server/home-page';
import { SITE_ORIGIN } from '$lib/server/site';
import { MODELS } from '$lib/story/models';
import { buildStory, FIRST, SECTIONS, type Models } from '$lib/story/story';
import { SITE_NAME, STATEMENT } from '$lib/text/site';

export const load = async () => {
	const models = await Promise.all(MODELS.map(async (slug) => [slug, await defaultModel(slug)] as const));
	return {
		card: {
			...(await pictureAddress(FIRST)),
			title: `${SITE_NAME}: who is let in when war displaces people?`,
			description: STATEMENT,
			url: `${SITE_ORIGIN}/`
		},
		first: { slug: FIRST, html: await firstChart(FIRST) },
		story: buildStory(Object.fromEntries(models) as unknown as Models),
		charts: await Promise.all(SECTIONS.map(async ({ slug }) => ({ slug, model: await defaultModel(slug) })))
	};
};

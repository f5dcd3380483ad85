import { SITE_NAME } from '$lib/text/site';
import { embedSlugs, embedOf } from '$lib/server/embed-pages';

export const entries = () => embedSlugs.map((slug) => ({ slug }));

/** From an embed to the home page. */
const site = '..';

export const load = async ({ params: { slug } }) => {
	const { title, summary, html } = await embedOf(slug, { site });
	return {
		title,
		summary,
		html,
		page: { slug, site, siteName: SITE_NAME, data: `${site}/data`, content: `${slug}.json` }
	};
};

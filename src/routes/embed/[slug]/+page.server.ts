import { SITE_NAME } from '$lib/text/site';
import { embedSlugs, embedOf } from '$lib/server/embed-pages';
import { pageAddress } from '$lib/server/site';
import type { PageServerLoad } from './$types';

export const entries = () => embedSlugs.map((slug) => ({ slug }));

/** Relative path from an embed to the home page. */
const site = '..';

export const load: PageServerLoad = async ({ params: { slug } }) => {
	const { title, summary, html, settings } = await embedOf(slug, { site });
	return {
		title,
		summary,
		html,
		settings,
		page: {
			slug,
			site,
			siteName: SITE_NAME,
			data: `${site}/data`,
			content: `${slug}.json`,
			address: pageAddress(slug)
		}
	};
};

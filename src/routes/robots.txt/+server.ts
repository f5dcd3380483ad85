import { SITE_ORIGIN } from '$lib/server/site';

export const prerender = true;

/** Embeds are open too: only who reads them learns that they are not to be listed. */
export const GET = () => {
	const siteMap = SITE_ORIGIN ? [`Sitemap: ${SITE_ORIGIN}/sitemap.xml`] : [];
	return new Response(['User-agent: *', 'Allow: /', ...siteMap, ''].join('\n'));
};

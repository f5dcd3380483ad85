import { slugs } from '$lib/views/registry';
import { ORIGIN_OPTIONS } from '$lib/analysis/figures';
import { SITE_ORIGIN } from '$lib/server/site';
import { PAGES } from '$lib/text/site';

export const prerender = true;

/** Pages for search engines: embeds and states of charts are left out. */
export const GET = () => {
	const paths = [
		'/',
		...PAGES.map(({ path }) => path),
		...slugs.map((slug) => `/charts/${slug}`),
		...ORIGIN_OPTIONS.map(({ value }) => `/origins/${value}`)
	];
	const entries = [...new Set(paths)].map((path) => `\t<url><loc>${SITE_ORIGIN}${path}</loc></url>`);
	const xml = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...entries,
		'</urlset>',
		''
	].join('\n');
	return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};

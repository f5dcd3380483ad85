import { FURTHER_PAGES, PAGES } from '$lib/text/site';
import { slugs } from '$lib/views/registry';
import { allOrigins } from './origin-pages';
import { SITE_ORIGIN } from './site';

/** Sitemap for search engines; excludes embeds and states of charts. */
export async function sitemap(): Promise<string> {
	const paths = [
		'/',
		...[...PAGES, ...FURTHER_PAGES].map(({ path }) => path),
		...slugs.map((slug) => `/charts/${slug}`),
		...(await allOrigins()).map(({ iso3 }) => `/origins/${iso3}`)
	];
	const entries = [...new Set(paths)].map((path) => `\t<url><loc>${SITE_ORIGIN}${path}</loc></url>`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...entries,
		'</urlset>',
		''
	].join('\n');
}

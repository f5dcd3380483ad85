import { ORIGIN_OPTIONS } from '$lib/analysis/figures';
import { PAGES } from '$lib/text/site';
import { slugs } from '$lib/views/registry';
import { SITE_ORIGIN } from './site';

/** Sitemap for search engines; leaves out embeds and states of charts. */
export function sitemap(): string {
	const paths = [
		'/',
		...PAGES.map(({ path }) => path),
		...slugs.map((slug) => `/charts/${slug}`),
		...ORIGIN_OPTIONS.map(({ value }) => `/origins/${value}`)
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

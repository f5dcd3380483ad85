import { sitemap } from '$lib/server/sitemap';

export const prerender = true;

export const GET = () =>
	new Response(sitemap(), { headers: { 'content-type': 'application/xml; charset=utf-8' } });

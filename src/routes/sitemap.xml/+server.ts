import { sitemap } from '$lib/server/sitemap';

export const prerender = true;

export const GET = async () =>
	new Response(await sitemap(), { headers: { 'content-type': 'application/xml; charset=utf-8' } });

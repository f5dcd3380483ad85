import { embedSlugs } from '$lib/server/embed-pages';
import { oembed } from '$lib/server/oembed';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET = async ({ params: { slug } }) =>
	new Response(await oembed(slug), { headers: { 'content-type': 'application/json; charset=utf-8' } });

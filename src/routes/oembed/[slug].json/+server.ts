import { embedSlugs } from '$lib/server/embed-pages';
import { oembed } from '$lib/server/oembed';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params: { slug } }) =>
	new Response(await oembed(slug), { headers: { 'content-type': 'application/json; charset=utf-8' } });

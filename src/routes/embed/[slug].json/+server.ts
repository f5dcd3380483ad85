import { embedSlugs, embedOf } from '$lib/server/embed-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params }) =>
	new Response((await embedOf(params.slug, { site: '..' })).content, {
		headers: { 'content-type': 'application/json' }
	});

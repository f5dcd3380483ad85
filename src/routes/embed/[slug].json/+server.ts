import { version } from '$app/environment';
import { embedSlugs, embedOf } from '$lib/server/embed-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params }) =>
	new Response((await embedOf(params.slug, { site: '..', version })).content, {
		headers: { 'content-type': 'application/json' }
	});

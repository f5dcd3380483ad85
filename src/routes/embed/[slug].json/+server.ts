import { embedSlugs, embedOf } from '$lib/server/embed-pages';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET = async ({ params }) =>
	new Response((await embedOf(params.slug, { site: '..' })).content, {
		headers: { 'content-type': 'application/json' }
	});

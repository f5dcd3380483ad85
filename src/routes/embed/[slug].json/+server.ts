import { embedded, embedOf } from '$lib/server/embed-pages';

export const prerender = true;

export const entries = () => embedded.map((slug) => ({ slug }));

export const GET = async ({ params }) =>
	new Response((await embedOf(params.slug, { site: '..' })).content, {
		headers: { 'content-type': 'application/json' }
	});

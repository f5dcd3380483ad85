import { frozenContentOf, frozenEmbeds } from '$lib/server/frozen-pages';

export const prerender = true;

export const entries = () => frozenEmbeds();

export const GET = async ({ params: { release, slug } }) =>
	new Response(await frozenContentOf({ release, slug }), { headers: { 'content-type': 'application/json' } });

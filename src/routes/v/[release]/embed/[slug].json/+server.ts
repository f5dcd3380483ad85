import { frozenContentOf, frozenEmbeds } from '../../../frozen.server';

export const prerender = true;

export const entries = () => frozenEmbeds();

export const GET = async ({ params: { release, slug } }) =>
	new Response(await frozenContentOf({ release, slug }), { headers: { 'content-type': 'application/json' } });

import { frozenContentOf, frozenEmbeds } from '$lib/server/frozen-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => frozenEmbeds();

export const GET: RequestHandler = async ({ params: { release, slug } }) =>
	new Response(await frozenContentOf({ release, slug }), { headers: { 'content-type': 'application/json' } });

import { correctionsFeed } from '$lib/server/corrections';

export const prerender = true;

export const GET = () =>
	new Response(correctionsFeed(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

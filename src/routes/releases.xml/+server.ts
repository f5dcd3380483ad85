import { releaseFeed } from '$lib/server/release-feed';

export const prerender = true;

export const GET = async () =>
	new Response(await releaseFeed(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

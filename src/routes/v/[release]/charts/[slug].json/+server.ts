import { chartFile } from '$lib/server/chart-files';
import { chartsDrawnAnew } from '$lib/server/frozen-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => chartsDrawnAnew();

export const GET: RequestHandler = async ({ params: { slug, release } }) =>
	new Response(await chartFile(slug, 'json', release), { headers: { 'content-type': 'application/json' } });

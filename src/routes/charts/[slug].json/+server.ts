import { chartFile } from '$lib/server/chart-files';
import { embedSlugs } from '$lib/server/embed-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => embedSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params }) =>
	new Response(await chartFile(params.slug, 'json'), { headers: { 'content-type': 'application/json' } });

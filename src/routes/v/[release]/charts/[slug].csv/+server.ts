import { chartFile } from '$lib/server/chart-files';
import { chartsDrawnAnew } from '$lib/server/frozen-pages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => chartsDrawnAnew();

export const GET: RequestHandler = async ({ params: { slug, release } }) =>
	new Response(await chartFile(slug, 'csv', release), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});

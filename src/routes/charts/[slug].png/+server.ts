import { pictureSlugs, pngPicture } from '$lib/server/pictures';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => pictureSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params }) =>
	new Response(await pngPicture(params.slug), { headers: { 'content-type': 'image/png' } });

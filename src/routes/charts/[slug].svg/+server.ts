import { pictureSlugs, svgPicture } from '$lib/server/pictures';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => pictureSlugs.map((slug) => ({ slug }));

export const GET: RequestHandler = async ({ params }) =>
	new Response((await svgPicture(params.slug)).svg, { headers: { 'content-type': 'image/svg+xml' } });

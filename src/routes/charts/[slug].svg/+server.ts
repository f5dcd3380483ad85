import { pictureSlugs, svgPicture } from '$lib/server/pictures';

export const prerender = true;

export const entries = () => pictureSlugs.map((slug) => ({ slug }));

export const GET = async ({ params }) =>
	new Response((await svgPicture(params.slug)).svg, { headers: { 'content-type': 'image/svg+xml' } });

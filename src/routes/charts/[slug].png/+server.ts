import { pictureSlugs, pngPicture } from '$lib/server/pictures';

export const prerender = true;

export const entries = () => pictureSlugs.map((slug) => ({ slug }));

export const GET = async ({ params }) =>
	new Response(await pngPicture(params.slug), { headers: { 'content-type': 'image/png' } });

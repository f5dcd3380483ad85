import { allNationalityStates } from '$lib/server/nationality-states';
import { pngPicture } from '$lib/server/pictures';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = async () => (await allNationalityStates()).map(({ slug, iso3 }) => ({ slug, iso3 }));

export const GET: RequestHandler = async ({ params: { slug, iso3 } }) =>
	new Response(await pngPicture(slug, iso3), { headers: { 'content-type': 'image/png' } });

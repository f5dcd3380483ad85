import { json } from '@sveltejs/kit';
import { dayOfRelease, releaseFolder, storedReleases } from '$lib/server/stored-releases';
import { roCrate } from '$lib/server/ro-crate';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => storedReleases().map((release) => ({ release }));

export const GET: RequestHandler = async ({ params: { release } }) =>
	json(await roCrate(releaseFolder(release), await dayOfRelease(release)));

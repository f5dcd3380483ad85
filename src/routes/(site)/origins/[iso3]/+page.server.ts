import { error } from '@sveltejs/kit';
import { allOrigins, originPage } from '$lib/server/origin-pages';
import type { PageServerLoad } from './$types';

export const entries = async () => (await allOrigins()).map(({ iso3 }) => ({ iso3 }));

export const load: PageServerLoad = async ({ params }) => {
	const page = await originPage(params.iso3);
	if (!page) error(404, 'This site has no page about people from there.');
	return page;
};

import { nationalityCard } from '$lib/server/cards';
import { allNationalityStates, nationalityContent } from '$lib/server/nationality-states';
import type { PageServerLoad } from './$types';

export const entries = async () => (await allNationalityStates()).map(({ slug, iso3 }) => ({ slug, iso3 }));

export const load: PageServerLoad = async ({ params: { slug, iso3 } }) => {
	const { model, search } = await nationalityContent(slug, iso3);
	return { model, search, card: await nationalityCard(slug, iso3) };
};

import { frozenEmbeds, frozenEmbedOf } from '$lib/server/frozen-pages';
import type { PageServerLoad } from './$types';

export const entries = () => frozenEmbeds();

export const load: PageServerLoad = ({ params: { release, slug } }) => frozenEmbedOf({ release, slug });

import { frozenEmbeds, frozenEmbedOf } from '$lib/server/frozen-pages';

export const entries = () => frozenEmbeds();

export const load = ({ params: { release, slug } }) => frozenEmbedOf({ release, slug });

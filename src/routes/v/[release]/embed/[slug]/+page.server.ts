import { frozenEmbeds, frozenEmbedOf } from '../../../frozen.server';

export const entries = () => frozenEmbeds();

export const load = ({ params: { release, slug } }) => frozenEmbedOf({ release, slug });

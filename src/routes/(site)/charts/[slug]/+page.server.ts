import { defaultModel } from '../../../default-view.server';
import { slugs } from '$lib/views/registry';

export const entries = () => slugs.map((slug) => ({ slug }));

export const load = async ({ params }) => ({ model: await defaultModel(params.slug) });

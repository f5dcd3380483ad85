import { loadView } from '$lib/views/registry';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => ({ ...data, view: await loadView(params.slug) });

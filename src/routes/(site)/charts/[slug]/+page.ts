import { loadView } from '$lib/views/registry';

export const load = async ({ params, data }) => ({ ...data, view: await loadView(params.slug) });

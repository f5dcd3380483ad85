import { loadView } from '$lib/views/registry';

/** An embed is read without any script. */
export const csr = false;

export const load = async ({ params, data }) => ({ ...data, view: await loadView(params.slug) });

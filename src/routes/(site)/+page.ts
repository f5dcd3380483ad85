import { loadView } from '$lib/views/registry';

/** The home page is complete as it is sent. */
export const csr = false;

export const load = async ({ data }) => ({ ...data, view: await loadView('since-onset') });

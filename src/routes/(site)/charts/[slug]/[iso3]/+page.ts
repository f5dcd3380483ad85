import { loadView } from '$lib/views/registry';
import type { PageLoad } from './$types';

/** Leads to the chart's own page; complete without scripts. */
export const csr = false;

export const load: PageLoad = async ({ params, data }) => ({ ...data, view: await loadView(params.slug) });

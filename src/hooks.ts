import type { Reroute } from '@sveltejs/kit';

/** Hosts also serve `/charts/ceiling.html`, and people link to it. */
export const reroute: Reroute = ({ url }) => {
	const page = url.pathname.replace(/(\/index)?\.html$/, '');
	return page === url.pathname ? undefined : page || '/';
};

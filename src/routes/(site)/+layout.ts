import { browser, version } from '$app/environment';
import type { LayoutLoad } from './$types';

let isFirstPage = true;

/** A page that was loaded earlier never shows data of a newer version: the new address is opened anew. */
export const load: LayoutLoad = async ({ data, url, untrack }) => {
	if (browser && !isFirstPage && data.version !== version) {
		location.href = untrack(() => url.href);
		await new Promise(() => undefined);
	}
	isFirstPage = false;
	return data;
};

import { browser, version } from '$app/environment';
import { afterPaint } from '$lib/ui/paint';
import type { LayoutLoad } from './$types';

let isFirstPage = true;

/** A page that was loaded earlier never shows data of a newer version: the new address is opened anew. */
export const load: LayoutLoad = async ({ data, url, untrack }) => {
	if (browser && !isFirstPage && data.version !== version) {
		location.href = untrack(() => url.href);
		await new Promise(() => undefined);
	}
	// The prerendered page is on screen before its app takes the browser's time.
	if (browser && isFirstPage) await afterPaint();
	isFirstPage = false;
	return data;
};

import { getContext, setContext } from 'svelte';
import type { ViewLink } from '$lib/views/contract';

/** How links of a view become addresses on the page that shows it. */
export interface PageLinks {
	readonly addressOf: (link: ViewLink) => string;
	/** Out of the frame that an embed stands in. */
	readonly target?: '_top';
}

const key = Symbol('links of views');

/** For charts and tables below the calling component; while it is set up. */
export const provideLinks = (links: PageLinks): void => void setContext(key, links);

/** None where a chart is only a picture, such as in a preview that is a link itself. */
export const pageLinks = (): PageLinks | undefined => getContext(key);

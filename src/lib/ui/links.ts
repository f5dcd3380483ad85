import { getContext, setContext } from 'svelte';
import type { ViewLink } from '$lib/views/contract';

/** Resolves links of a view to addresses on the page that shows it. */
export interface PageLinks {
	readonly addressOf: (link: ViewLink) => string;
	/** Opens outside the frame of an embed. */
	readonly target?: '_blank';
}

const key = Symbol('links of views');

/** Sets the resolver for charts and tables below the calling component; call it during initialisation. */
export const provideLinks = (links: PageLinks): void => void setContext(key, links);

/** Undefined if a chart is only a picture, such as in a preview that is itself a link. */
export const pageLinks = (): PageLinks | undefined => getContext(key);

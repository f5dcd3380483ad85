import type { ExploreFacts } from '$lib/explore/view';
import type { ViewModel } from '$lib/views/contract';

/**
 * What the app reads from an embed's page: data attributes of its `<main>`.
 * Addresses are relative to the page and have no slash at the end.
 */
export interface EmbedPage {
	readonly slug: string;
	/** The site's home page. */
	readonly site: string;
	readonly siteName: string;
	/** Folder of the release's tables and their manifest. */
	readonly data: string;
	/** The prerendered state as `EmbedContent`. */
	readonly content: string;
	/** The release of a frozen embed; absent where it follows the newest. */
	readonly frozen?: string | undefined;
}

/** The model of the prerendered state, serialised by devalue. */
export interface EmbedContent {
	readonly model: ViewModel;
	/** Of the explorer only. */
	readonly facts?: ExploreFacts;
}

const names = ['slug', 'site', 'siteName', 'data', 'content'] as const;

/** @throws {Error} naming the attributes that are missing. */
export function readEmbedPage(main: HTMLElement): EmbedPage {
	const missing = names.filter((name) => main.dataset[name] === undefined);
	if (missing.length > 0) throw new Error(`The embed's page does not state: ${missing.join(', ')}.`);
	return Object.fromEntries(
		[...names, 'frozen'].map((name) => [name, main.dataset[name]])
	) as unknown as EmbedPage;
}

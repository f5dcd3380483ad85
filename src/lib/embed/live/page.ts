import type { ExploreFacts } from '$lib/explore/view';
import type { AnswerIndex } from '$lib/query/answer-index';
import type { ViewModel } from '$lib/views/contract';

/**
 * The data attributes of an embed's `<main>` that the app reads.
 * Addresses are relative to the page and have no trailing slash.
 */
export interface EmbedPage {
	readonly slug: string;
	/** The site's home page. */
	readonly site: string;
	readonly siteName: string;
	/** Folder with the release's tables and manifest. */
	readonly data: string;
	/** The prerendered state as `EmbedContent`. */
	readonly content: string;
	/** Absolute address of the chart's own page; empty if the site does not know its own. */
	readonly address: string;
	/** The release of a frozen embed; absent if it follows the newest. */
	readonly frozen?: string | undefined;
}

/** The model of the prerendered state, serialised by devalue. */
export interface EmbedContent {
	/** Version of the site; absent in frozen embeds. A service worker keeps only what is of its own version. */
	readonly version?: string;
	readonly model: ViewModel;
	/** Stored answers of the view. */
	readonly answers: AnswerIndex;
	/** Only for the explorer. */
	readonly facts?: ExploreFacts;
}

const names = ['slug', 'site', 'siteName', 'data', 'content', 'address'] as const;

/** @throws {Error} naming the missing attributes. */
export function readEmbedPage(main: HTMLElement): EmbedPage {
	const missing = names.filter((name) => main.dataset[name] === undefined);
	if (missing.length > 0) throw new Error(`The embed's page does not state: ${missing.join(', ')}.`);
	return Object.fromEntries(
		[...names, 'frozen'].map((name) => [name, main.dataset[name]])
	) as unknown as EmbedPage;
}

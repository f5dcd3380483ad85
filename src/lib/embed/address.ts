/** Fragment of an embed that asks for other settings than the author's: CSS alone can label such a page. */
export const ASKED = 'asked';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How an embed stands in the page around it; not part of what the chart shows. */
export interface EmbedOptions {
	/** Offers the settings below the chart. */
	readonly controls: boolean;
	/** `auto` follows the reader's device. */
	readonly theme: Theme;
}

export const defaultOptions: EmbedOptions = { controls: true, theme: 'auto' };

/**
 * Query and fragment of an embed.
 * @param search the state as `writeState` writes it, `''` for the author's chart.
 */
export function embedSearch(search: string, options: EmbedOptions = defaultOptions): string {
	const parts = [
		...(search ? [search.replace(/^\?/, '')] : []),
		...(options.controls ? [] : ['controls=off']),
		...(options.theme === 'auto' ? [] : [`theme=${options.theme}`])
	];
	return `${parts.length > 0 ? `?${parts.join('&')}` : ''}${search ? `#${ASKED}` : ''}`;
}

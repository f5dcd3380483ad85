/** Fragment of an embed with other settings than the author's, so that CSS alone can label it. Pasted embeds hold it: never change it. */
export const SETTINGS_FRAGMENT = 'asked';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How an embed appears in the page around it; not part of the chart's settings. */
export interface EmbedOptions {
	/** Whether the settings appear below the chart. */
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
	return `${parts.length > 0 ? `?${parts.join('&')}` : ''}${search ? `#${SETTINGS_FRAGMENT}` : ''}`;
}

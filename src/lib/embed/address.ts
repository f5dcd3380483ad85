/** Fragment of an embed with non-default settings, so that CSS alone can label it. Pasted embeds contain it: never change it. */
export const SETTINGS_FRAGMENT = 'asked';

export const themes = ['light', 'auto', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How an embed appears in the page around it; not part of the chart's settings. */
export interface EmbedOptions {
	/** Whether readers can change the settings. */
	readonly controls: boolean;
	/** Whether the finding and the first notes stand below the chart. */
	readonly text: boolean;
	/** `auto` follows the reader's device. */
	readonly theme: Theme;
}

/** What an address without options means. */
export const bareOptions: EmbedOptions = { controls: false, text: false, theme: 'auto' };

/** What the code for other sites starts from. */
export const defaultOptions: EmbedOptions = { controls: false, text: false, theme: 'light' };

/** The options as parameters of an address or attributes of the element; those that change nothing are left out. */
export function optionValues({ controls, text, theme }: EmbedOptions): Readonly<Record<string, string>> {
	return {
		...(controls ? { controls: 'on' } : {}),
		...(text ? { text: 'on' } : {}),
		...(theme === bareOptions.theme ? {} : { theme })
	};
}

/**
 * Query and fragment of an embed.
 * @param search the state as `writeState` writes it, `''` for the default chart.
 */
export function embedSearch(search: string, options: EmbedOptions = bareOptions): string {
	const parts = [
		...(search ? [search.replace(/^\?/, '')] : []),
		...Object.entries(optionValues(options)).map(([name, value]) => `${name}=${value}`)
	];
	return `${parts.length > 0 ? `?${parts.join('&')}` : ''}${search ? `#${SETTINGS_FRAGMENT}` : ''}`;
}

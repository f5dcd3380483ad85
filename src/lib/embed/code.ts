/** Height in pixels that an embed needs before its script has told the real one. */
export const EMBED_HEIGHT = 780;

/** The frame that a journalist pastes into an article; readable with every script stripped. */
export function embedCode(options: {
	/** Absolute address of the embed page, with its state. */
	readonly address: string;
	readonly title: string;
	/** Absolute address of embed.js, which fits the height where scripts run. */
	readonly script: string;
}): string {
	const { address, title, script } = options;
	return [
		`<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" style="width:100%;border:0" height="${EMBED_HEIGHT}"></iframe>`,
		`<script src="${attribute(script)}" async></script>`
	].join('\n');
}

const attribute = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

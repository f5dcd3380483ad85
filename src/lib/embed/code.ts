/** Height of an embed in pixels until its script reports the real one. */
export const EMBED_HEIGHT = 780;

/** Displayed size in pixels. */
interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** The prerendered picture of the author's chart. */
export interface StaticPicture extends PictureSize {
	/** Absolute address of the PNG. */
	readonly address: string;
}

/** Prerendered files of one chart besides its page. */
export interface ChartAssets {
	readonly picture: PictureSize;
	/** The present release, where it has a frozen embed of the chart. */
	readonly frozen?: string | undefined;
}

/** What can be embedded, in one of its states. Addresses are absolute. */
export interface EmbedTarget {
	/** Slug of the view, or `explore`. */
	readonly view: string;
	/** The embed page without settings. */
	readonly page: string;
	/** The frozen page of the present release; absent where that release has none. */
	readonly frozen?: { readonly release: string; readonly page: string } | undefined;
	/** The state as `writeState` writes it, `''` for the author's. */
	readonly search: string;
	/** embed.js */
	readonly script: string;
	/** The chart's own page without settings. */
	readonly chart: string;
	readonly oembed: string;
	readonly picture: StaticPicture;
	/** Name under which the picture of this state is saved, without ending. */
	readonly fileStem: string;
	/** Describes the chart, in place of a picture. */
	readonly altText: string;
}

/** One chart in another site's page. Addresses are absolute. */
export interface Embed {
	/** The embed page, with its state and options. */
	readonly address: string;
	readonly title: string;
	/** In pixels, where no script fits it. */
	readonly height?: number;
}

/** The frame alone: readable with every script stripped. */
export function iframeCode({ address, title, height = EMBED_HEIGHT }: Embed): string {
	// The attribute besides the style, for pages whose policy forbids inline styles.
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" width="100%" style="width:100%;border:0" height="${height}"></iframe>`;
}

/** The frame, and the script that fits its height where scripts run. */
export function embedCode(options: Embed & { readonly script: string }): string {
	return `${iframeCode(options)}\n<script src="${attribute(options.script)}" async></script>`;
}

/** A picture that links to the chart, for newsletters and pages that allow no frames. */
export function pictureCode(
	{ address, width, height }: StaticPicture,
	{ chart, altText }: { readonly chart: string; readonly altText: string }
): string {
	return `<a href="${attribute(chart)}"><img src="${attribute(address)}" alt="${attribute(altText)}" width="${width}" height="${height}" style="max-width:100%;height:auto"></a>`;
}

/** Attributes of `<parity-chart>`, as static/embed.js reads them; empty ones are left out. */
export interface ElementAttributes {
	readonly view: string;
	/** As `writeState` writes it. */
	readonly state?: string;
	readonly title?: string;
	readonly controls?: string;
	readonly theme?: string;
	/** The release of a frozen embed. */
	readonly release?: string;
}

export function elementCode(attributes: ElementAttributes, script: string): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value)
		.map(([name, value]: [string, string]) => `${name}="${attribute(value)}"`)
		.join(' ');
	return `<parity-chart ${written}></parity-chart>\n<script src="${attribute(script)}" async></script>`;
}

const attribute = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

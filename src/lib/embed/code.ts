/** Pixels of a column of text: the width for which code for other sites states the height. */
export const EMBED_WIDTH = 680;

/** Displayed size in pixels. */
interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** The prerendered picture of the default chart. */
export interface StaticPicture extends PictureSize {
	/** Absolute URL of the PNG. */
	readonly address: string;
}

/** Prerendered files of one chart besides its page. */
export interface ChartAssets {
	readonly picture: PictureSize;
	/** Of the embed, in pixels at `EMBED_WIDTH`. */
	readonly height: number;
	/** Of the current release; absent if that release has none. */
	readonly frozen?: FrozenEmbed | undefined;
	/** The release whose tables the chart is drawn from; absent if the data has changed since. */
	readonly tablesOf?: string | undefined;
	/** States with a path of their own below the chart's, by search string; the path leads to the chart in that state. */
	readonly paths: Readonly<Record<string, string>>;
}

/** An embed that keeps the figures of its release. */
export interface FrozenEmbed {
	readonly release: string;
	/** In pixels at `EMBED_WIDTH`. */
	readonly height: number;
	/** Whether it can show other settings than the author's. */
	readonly takesSettings: boolean;
}

/** A chart to embed, in one of its states. Addresses are absolute. */
export interface EmbedTarget {
	/** Slug of the view, or `explore`. */
	readonly view: string;
	/** Names the chart to screen readers, without figures: those of a live embed change. */
	readonly title: string;
	/** The embed page without settings. */
	readonly page: string;
	/** Of the embed page, in pixels at `EMBED_WIDTH`. */
	readonly height: number;
	/** Absent if the current release has none. */
	readonly frozen?: (FrozenEmbed & { readonly page: string }) | undefined;
	/** The state as `writeState` writes it, `''` for the default. */
	readonly search: string;
	/** embed.js */
	readonly script: string;
	/** The chart's own page without settings. */
	readonly chart: string;
	readonly oembed: string;
	readonly picture: StaticPicture;
	/** File name of the picture of this state, without extension. */
	readonly fileStem: string;
	/** Alternative text of the picture. */
	readonly altText: string;
}

/** One chart in another site's page. Addresses are absolute. */
export interface Embed {
	/** The embed page, with its state and options. */
	readonly address: string;
	readonly title: string;
	/** In pixels, used when no script adjusts it. */
	readonly height: number;
}

/** The iframe alone, which works where scripts are stripped. */
export function iframeCode({ address, title, height }: Embed): string {
	// The attribute in addition to the style, for pages whose policy forbids inline styles.
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" width="100%" style="width:100%;border:0" height="${height}"></iframe>`;
}

/** The iframe, with the script that adjusts its height where scripts run. */
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
	readonly text?: string;
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

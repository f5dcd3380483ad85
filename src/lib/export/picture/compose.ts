import { dateText } from '$lib/text/dates';
import { wrapText } from '$lib/style/text-width';
import { tokensOf, withTheme } from '$lib/style/tokens';
import { fontStack } from '$lib/style/typography';
import { shortPublishers } from '$lib/text/publishers';
import { SITE_NAME } from '$lib/text/site';

/** The text around the chart in a picture. */
export interface PictureText {
	readonly headline: string;
	readonly sources: readonly { readonly publisher: string }[];
	/** `YYYY-MM-DD` */
	readonly dataAsOf: string;
	readonly release: string;
	/** Address of the chart. */
	readonly url: string;
	readonly altText: string;
}

/** A standalone SVG; sizes in pixels. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** `data:` addresses of the bundled fonts. */
export interface PictureFonts {
	readonly sans400: string;
	readonly sans600: string;
	readonly serif600: string;
}

/** As wide as previews on other sites, and about as high where the chart allows it. */
const WIDTH = 1200;
const HEIGHT = 675;
const MARGIN = 32;
const INSIDE = WIDTH - 2 * MARGIN;
const SANS = fontStack.sans;
const SERIF = fontStack.serif;

/** Approximate width of the serif of titles relative to the measured sans. */
const SERIF_WIDTH = 1.12;

interface TextStyle {
	readonly size: number;
	readonly weight?: 400 | 600;
	readonly fill?: string;
	readonly family?: string;
	/** Line height, as a multiple of the font size. */
	readonly leading?: number;
}

const escaped = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const round = (value: number): number => Math.round(value * 100) / 100;

/** Lines of text, one below the other. */
class Lines {
	readonly #parts: string[] = [];
	y: number;

	constructor(y: number) {
		this.y = y;
	}
	text(text: string, { size, weight = 400, fill = 'var(--ink)', family, leading = 1.32 }: TextStyle): this {
		const room = family === SERIF ? INSIDE / SERIF_WIDTH : INSIDE;
		for (const line of wrapText(text, room, { size, weight })) {
			const baseline = round(this.y + size * (leading / 2 + 0.33));
			this.#parts.push(
				`<text x="${MARGIN}" y="${baseline}" font-size="${size}" fill="${fill}"${weight === 600 ? ' font-weight="600"' : ''}${family ? ` font-family="${family}"` : ''}>${escaped(line)}</text>`
			);
			this.y += size * leading;
		}
		return this;
	}
	toString(): string {
		return this.#parts.join('\n');
	}
}

export interface Chart {
	readonly marks: string;
	readonly width: number;
	readonly height: number;
}

/**
 * The marks of a drawn chart.
 * @param svg In the format of ChartSurface: one `<svg>` with a `viewBox` from 0, well-formed.
 * @throws {RangeError} when there is no such `<svg>`.
 */
export function chartOf(svg: string): Chart {
	const found = /<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*)<\/svg>/.exec(svg);
	if (!found) throw new RangeError('There is no chart to make a picture of.');
	const marks = (found[3] ?? '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/ class="[^"]*"/g, '')
		.replace(/<\/?a\b[^>]*>/g, '')
		.trim();
	return { marks, width: Number(found[1]), height: Number(found[2]) };
}

const face = (family: string, weight: number, address: string): string =>
	`@font-face{font-family:'${family}';font-weight:${weight};src:url(${address}) format('woff2')}`;

/** Between headline, chart and the lines below it. */
const GAP = 16;

const creditLines = ({ sources, dataAsOf, release, url }: PictureText, y: number): Lines =>
	new Lines(y)
		.text(
			`Chart: ${SITE_NAME} · Data: ${shortPublishers(sources)}, as of ${dateText(dataAsOf)} · Release ${release} · CC BY 4.0`,
			{ size: 17, fill: 'var(--muted)', leading: 1.4 }
		)
		.text(url, { size: 17, weight: 600, leading: 1.4 });

interface FittedChart {
	readonly height: number;
	/** The chart, centred, as SVG. */
	readonly at: (y: number) => string;
}

/** As wide as the picture, or as high as the room for it; never smaller than designed. */
function fitted({ marks, width, height }: Chart, room: number): FittedChart {
	const scale = Math.min(INSIDE / width, Math.max(1, room / height));
	const [across, down] = [round(width * scale), round(height * scale)];
	const x = round((WIDTH - across) / 2);
	return {
		height: down,
		at: (y) =>
			`<svg x="${x}" y="${round(y)}" width="${across}" height="${down}" viewBox="0 0 ${width} ${height}" overflow="visible">${marks}</svg>`
	};
}

/**
 * A picture of a chart with headline, sources, licence and address. The same parts produce the same bytes.
 * @param fonts Without them, the picture relies on installed fonts.
 */
export function composePicture(text: PictureText, svg: string, fonts?: PictureFonts): Picture {
	const head = new Lines(MARGIN - 6).text(text.headline, { size: 34, weight: 600, family: SERIF });
	const top = head.y + GAP;
	const below = GAP / 2 + creditLines(text, 0).y + MARGIN - GAP / 2;
	const chart = fitted(chartOf(svg), HEIGHT - top - GAP - below);
	const height = Math.ceil(Math.max(HEIGHT, top + chart.height + GAP + below));
	const rule = height - below;
	const foot = creditLines(text, rule + GAP / 2);
	const style = fonts
		? `<style>${face('Source Sans 3', 400, fonts.sans400)}${face('Source Sans 3', 600, fonts.sans600)}${face('Source Serif 4', 600, fonts.serif600)}</style>`
		: '';
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(`${text.headline}. ${text.altText}`)}" font-family="${SANS}">${style}
<rect width="100%" height="100%" fill="${tokensOf('light')['--paper']}"></rect>
${head}
${chart.at(top + (rule - GAP - top - chart.height) / 2)}
<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${rule}" y2="${rule}" stroke="var(--grid)" stroke-width="1"></line>
${foot}
</svg>
`;
	return { svg: withTheme(picture, 'light'), width: WIDTH, height };
}

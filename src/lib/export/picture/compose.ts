import type { Source } from '$lib/catalogue/catalogue';
import { dateText } from '$lib/text/dates';
import { wrapText } from '$lib/style/text-width';
import { tokensOf, withTheme } from '$lib/style/tokens';
import { fontStack } from '$lib/style/typography';

/** The text of a picture, around its chart. */
export interface PictureText {
	readonly title: string;
	readonly question: string;
	readonly finding: string;
	/** Printed small below the chart. */
	readonly notes: readonly string[];
	readonly sources: readonly Source[];
	readonly period: string;
	/** `YYYY-MM-DD` */
	readonly dataAsOf: string;
	readonly release: string;
	/** Where the chart is. */
	readonly url: string;
	readonly altText: string;
}

/** A self-standing SVG; sizes in pixels. */
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

export const LICENCE =
	'Chart and text: Resettlement Parity, CC BY 4.0. Figures under the terms of their publishers.';

const MARGIN = 24;
const SANS = fontStack.sans;
const SERIF = fontStack.serif;

/** A title is set in a serif of about this width, compared with the sans that is measured. */
const SERIF_WIDTH = 1.12;

interface TextStyle {
	readonly size: number;
	readonly weight?: 400 | 600;
	readonly fill?: string;
	readonly family?: string;
	/** Of the line, as a multiple of the size. */
	readonly leading?: number;
}

const escaped = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const round = (value: number): number => Math.round(value * 100) / 100;

/** Grows downwards: each part goes below the one before. */
class Column {
	readonly #parts: string[] = [];
	readonly #width: number;
	y = MARGIN;

	constructor(width: number) {
		this.#width = width;
	}
	gap(pixels: number): void {
		this.y += pixels;
	}
	text(text: string, { size, weight = 400, fill = 'var(--ink)', family, leading = 1.32 }: TextStyle): void {
		const room = family === SERIF ? this.#width / SERIF_WIDTH : this.#width;
		for (const line of wrapText(text, room, { size, weight })) {
			const baseline = round(this.y + size * (leading / 2 + 0.33));
			this.#parts.push(
				`<text x="${MARGIN}" y="${baseline}" font-size="${size}" fill="${fill}"${weight === 600 ? ' font-weight="600"' : ''}${family ? ` font-family="${family}"` : ''}>${escaped(line)}</text>`
			);
			this.y += size * leading;
		}
	}
	rule(): void {
		const y = round(this.y);
		this.#parts.push(
			`<line x1="${MARGIN}" x2="${MARGIN + this.#width}" y1="${y}" y2="${y}" stroke="var(--rule)" stroke-width="1"></line>`
		);
	}
	/** Aligned left. */
	chart(chart: Chart): void {
		this.#parts.push(
			`<svg x="${MARGIN}" y="${round(this.y)}" width="${chart.width}" height="${chart.height}" viewBox="0 0 ${chart.width} ${chart.height}">${chart.marks}</svg>`
		);
		this.y += chart.height;
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
 * @param svg As ChartSurface writes it: one `<svg>` with a `viewBox` from 0, well-formed.
 * @throws {RangeError} when there is none.
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

/** With more documents than this, their publishers alone are named. */
const MOST_SOURCES = 6;

/** "Sources: …", with what may be found at the chart's own address where they are many. */
function sourceLine(sources: readonly Source[]): string {
	const [only, another] = sources;
	if (!only) return '';
	const named = ({ publisher, title, vintage }: Source): string =>
		`${publisher}, ${title}${vintage === null ? '' : ` (${dateText(vintage)})`}`;
	if (!another) return `Source: ${named(only)}.`;
	if (sources.length <= MOST_SOURCES) return `Sources: ${sources.map(named).join('; ')}.`;
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	return `Sources: ${sources.length} documents of ${publishers.join('; ')}. All are named at the address below.`;
}

const face = (family: string, weight: number, address: string): string =>
	`@font-face{font-family:'${family}';font-weight:${weight};src:url(${address}) format('woff2')}`;

/**
 * One picture of a chart with everything that it must not lose when it leaves the page. The same parts give the same
 * bytes.
 * @param fonts Without them the picture counts on installed fonts.
 */
export function composePicture(text: PictureText, svg: string, fonts?: PictureFonts): Picture {
	const chart = chartOf(svg);
	const column = new Column(chart.width);
	column.text(text.title, { size: 28, weight: 600, family: SERIF });
	column.text(text.question, { size: 16, fill: 'var(--muted)' });
	column.gap(8);
	column.text(text.finding, { size: 18 });
	column.gap(14);
	column.chart(chart);
	column.gap(14);
	column.rule();
	column.gap(8);
	const small = { size: 14, fill: 'var(--muted)', leading: 1.35 } as const;
	for (const note of text.notes) column.text(`• ${note}`, small);
	if (text.notes.length > 0) column.gap(6);
	column.text(sourceLine(text.sources), small);
	column.text(
		`${text.period} · Data as of ${dateText(text.dataAsOf)} · Release ${text.release}. ${LICENCE}`,
		small
	);
	column.text(text.url, { size: 14, weight: 600, leading: 1.35 });
	const width = chart.width + 2 * MARGIN;
	const height = Math.ceil(column.y + MARGIN);
	const style = fonts
		? `<style>${face('Source Sans 3', 400, fonts.sans400)}${face('Source Sans 3', 600, fonts.sans600)}${face('Source Serif 4', 600, fonts.serif600)}</style>`
		: '';
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${text.title}. ${text.altText}`)}" font-family="${SANS}">${style}
<rect width="100%" height="100%" fill="${tokensOf('light')['--paper']}"></rect>
${column}
</svg>
`;
	return { svg: withTheme(picture, 'light'), width, height };
}

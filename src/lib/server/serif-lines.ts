import { oncePerKey } from '$lib/query/once';
import { rendered } from './picture-fonts';

/** Measured at this size, for precision. */
const SIZE = 200;

/** Distance between the outer edges of two bars around a text, which holds the text's own width. */
async function between(text: string): Promise<number> {
	const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="400"><text y="300" font-family="Source Serif 4" font-weight="600" font-size="${SIZE}">|${escaped}|</text></svg>`;
	return (await rendered(svg)).getBBox()?.width ?? 0;
}

/** Width of a line in the serif of titles, kerned, for letters of one pixel. */
const widthOf = oncePerKey(async (text: string) => ((await between(text)) - (await between(''))) / SIZE);

/**
 * Lines that a headline takes.
 * @param width Of the column, in pixels.
 * @param size Of the letters, in pixels.
 */
export async function serifLines(text: string, width: number, size: number): Promise<number> {
	let lines = 1;
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (line && (await widthOf(longer)) * size > width) {
			lines++;
			line = word;
		} else line = longer;
	}
	return lines;
}

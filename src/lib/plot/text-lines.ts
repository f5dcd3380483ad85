import { textWidth, wrapText } from '$lib/style/text-width';
import { lineHeight } from '$lib/style/typography';
import { text } from './make-marks';
import type { Mark, Point } from './scene';

export interface TextLines {
	readonly marks: readonly Mark[];
	/** Of all lines together, in pixels. */
	readonly height: number;
}

interface LineStyle {
	readonly size: number;
	readonly weight?: 400 | 600;
	/** CSS colour. @default 'var(--ink)' */
	readonly colour?: string;
}

/** Height of the wrapped text, in pixels. @param room width of a line, in pixels. */
export const linesHeight = (words: string, room: number, { size, weight = 400 }: LineStyle): number =>
	wrapText(words, room, { size, weight }).length * size * lineHeight;

/** Wrapped text: a text mark per line, the top of the first at `y`. @param room width of a line, in pixels. */
export function textLines({ x, y }: Point, words: string, room: number, style: LineStyle): TextLines {
	const { size, weight = 400, colour = 'var(--ink)' } = style;
	const lines = wrapText(words, room, { size, weight });
	return {
		marks: lines.map((line, i) =>
			text({ x, y: y + i * size * lineHeight + (size * lineHeight) / 2 }, line, {
				align: 'middle',
				halo: false,
				size,
				weight,
				colour
			})
		),
		height: lines.length * size * lineHeight
	};
}

/** Items on as many lines as they need; none is broken. @param room width of a line, in pixels. */
export function flowItems(items: readonly string[], room: number, size: number): string[] {
	const lines: string[] = [];
	for (const item of items) {
		const longer = `${lines.at(-1) ?? ''} · ${item}`;
		if (lines.length > 0 && textWidth(longer, { size }) <= room) lines[lines.length - 1] = longer;
		else lines.push(item);
	}
	return lines;
}

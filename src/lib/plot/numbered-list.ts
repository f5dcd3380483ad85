import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { remark, text } from './make-marks';
import type { Mark } from './scene';

interface NumberedItem {
	readonly number: number;
	readonly words: string;
}

/** Indent of the text to the right of its number, in pixels. */
const INDENT = 24;

/** Small paragraphs of full width, each with the number that marks it in the picture. @param top in pixels. */
export function numberedList(items: readonly NumberedItem[], top: number, width: ChartWidth) {
	const size = textSize[width].small;
	const line = size * lineHeight;
	let bottom = top;
	const marks = items.flatMap(({ number, words }): Mark[] => {
		const lines = wrapText(words, chartWidth[width] - INDENT, { size });
		const y = bottom;
		bottom += lines.length * line + 4;
		const style = { anchor: 'end', align: 'top', size, weight: 600 } as const;
		return [
			text({ x: INDENT - 8, y }, String(number), style),
			remark({ x: INDENT, y }, lines, width, { align: 'top' })
		];
	});
	return { marks, bottom };
}

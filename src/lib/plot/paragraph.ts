import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { remark } from './make-marks';
import type { TextMark } from './scene';

/** Small grey text of full width, wrapped. @param top in pixels. */
export function paragraph(words: string, top: number, width: ChartWidth): { mark: TextMark; bottom: number } {
	const size = textSize[width].small;
	const lines = wrapText(words, chartWidth[width], { size });
	return {
		mark: remark({ x: 0, y: top }, lines, width, { align: 'top' }),
		bottom: top + lines.length * size * lineHeight
	};
}

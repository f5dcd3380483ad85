import { lineHeight } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';

/** What a mark of the chart stands for. */
export interface KeyItem {
	readonly mark: 'bar' | 'line' | 'dashed';
	readonly groupId: string;
	readonly text: string;
}

export interface PlacedKey {
	readonly items: readonly (KeyItem & {
		readonly x: number;
		/** Middle of its first line. */
		readonly y: number;
		readonly lines: readonly string[];
	})[];
	readonly height: number;
}

/** Room for the mark before its words. */
export const MARK = 22;
const GAP = 18;

/** Items from left to right, on as many lines as they need. */
export function flowKey(items: readonly KeyItem[], width: number, size: number): PlacedKey {
	const step = size * lineHeight;
	let x = 0;
	let y = step / 2 + 2;
	let bottom = y;
	const placed = items.map((item) => {
		const lines = wrapText(item.text, width - MARK, { size });
		const own = MARK + Math.max(...lines.map((line) => textWidth(line, { size })));
		if (x > 0 && x + own > width) {
			x = 0;
			y = bottom + step;
		}
		const at = { ...item, x, y, lines };
		bottom = Math.max(bottom, y + (lines.length - 1) * step);
		x += own + GAP;
		return at;
	});
	return { items: placed, height: bottom + step };
}

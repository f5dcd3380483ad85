import { wrapText } from '$lib/style/text-width';
import { lineHeight } from '$lib/style/typography';
import { dodge } from './dodge';
import { text } from './marks';
import type { Point, TextMark } from './scene';

/** The end of a line and what it is called. */
export interface LineEnd {
	readonly end: Point;
	readonly words: string;
	readonly weight?: 400 | 600;
	/** CSS colour with text contrast. */
	readonly colour: string;
}

interface EndLabelRoom {
	/** Where the names begin. */
	readonly x: number;
	/** Pixels to their right; longer names are broken. */
	readonly width: number;
	readonly size: number;
	/** How far up and down names may move, in pixels. */
	readonly min: number;
	readonly max: number;
}

/** Names beside the plot, moved apart and each led to the end of its line; in the order of the lines. */
export function endLabels(lines: readonly LineEnd[], { x, width, size, min, max }: EndLabelRoom): TextMark[] {
	const names = lines.map((line) => ({
		...line,
		rows: wrapText(line.words, width, { size, weight: line.weight ?? 400 })
	}));
	const middles = dodge(
		names.map(({ end, rows }) => ({ desired: end.y, height: rows.length * size * lineHeight })),
		{ min, max }
	);
	return names.map(({ end, rows, weight = 400, colour }, i) =>
		text({ x, y: middles[i] ?? end.y }, rows, {
			align: 'middle',
			size,
			weight,
			colour,
			leader: { x: end.x + 7, y: end.y }
		})
	);
}

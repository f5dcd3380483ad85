import { textWidth, wrapText } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { bar, text } from './make-marks';
import type { BarMark, LegendEntry, Mark, Point, RectMark, TextMark } from './scene';

/** A legend entry with its symbol. */
export interface LegendItem extends LegendEntry {
	/** Draws the symbol; `at` is its left edge at the middle of the label's first line. */
	readonly symbol: (at: Point) => readonly Mark[];
	/** Space for the symbol before the label, if different from `LegendRoom.indent`. */
	readonly indent?: number;
}

export const SWATCH = { width: 20, height: 12, gap: 6 } as const;

/** The area of a swatch. */
export const swatchAt = ({ x, y }: Point) => ({
	x,
	y: y - SWATCH.height / 2,
	width: SWATCH.width,
	height: SWATCH.height
});

/** One layer of a swatch's fill. */
export type SwatchFill = Pick<RectMark, 'fill' | 'opacity' | 'stroke' | 'strokeWidth'>;

/** An entry with a swatch. @param fills from the bottom layer to the top one. */
export const swatchItem = (entry: LegendEntry, ...fills: readonly SwatchFill[]): LegendItem => ({
	...entry,
	symbol: (at) => fills.map((fill) => ({ kind: 'rect', ...swatchAt(at), ...fill }))
});

interface BarSwatch {
	/** From its top down to the middle of the label's first line. @default half its height */
	readonly up?: number;
	/** @default that of a swatch */
	readonly width?: number;
	readonly height: number;
}

/** An entry with a small bar. All numbers in pixels. */
export const barItem = (
	entry: LegendEntry,
	{ height, up = height / 2, width = SWATCH.width }: BarSwatch,
	colour: string,
	filling: Pick<BarMark, 'hatch' | 'outlined' | 'dash'> = {}
): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => [bar({ x, y: y - up, width, height }, colour, filling)]
});

export interface LegendLayout {
	readonly marks: readonly Mark[];
	readonly entries: readonly LegendEntry[];
	readonly bottom: number;
}

interface LegendRoom {
	readonly left?: number;
	readonly top: number;
	/** Right limit, in pixels. */
	readonly right: number;
	readonly width: ChartWidth;
	/** Space for the symbol before the label. @default that of a swatch */
	readonly indent?: number;
	/** Gap between two entries of one row. @default 18 */
	readonly between?: number;
	/** Distance between rows. @default the line height plus 4 pixels */
	readonly pitch?: number;
	/** Middle of the first row below `top`. @default half a pitch */
	readonly middle?: number;
	/** Wraps entries longer than a row. */
	readonly wrap?: boolean;
	readonly style?: Partial<Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>>;
}

/** Entries from left to right, on as many rows as they need. */
export function layoutLegend(items: readonly LegendItem[], room: LegendRoom): LegendLayout {
	const size = room.style?.size ?? textSize[room.width].small;
	const line = size * lineHeight;
	const { left = 0, top, right, between = 18, pitch = line + 4 } = room;
	const middle = room.middle ?? pitch / 2;
	let [x, row, more] = [left, top, 0];
	const marks = items.flatMap((item): Mark[] => {
		const indent = item.indent ?? room.indent ?? SWATCH.width + SWATCH.gap;
		const lines = room.wrap ? wrapText(item.text, right - left - indent, { size }) : [item.text];
		const own = indent + Math.max(...lines.map((one) => textWidth(one, { size })));
		if (x > left && x + own > right) [x, row, more] = [left, row + more + pitch, 0];
		const at = { x, y: row + middle };
		more = Math.max(more, (lines.length - 1) * line);
		x += own + between;
		// The first of several lines sits where a single line would.
		const words =
			lines.length > 1
				? text({ x: at.x + indent, y: at.y - line / 2 }, lines, { align: 'top', size, ...room.style })
				: text({ x: at.x + indent, y: at.y }, item.text, { align: 'middle', size, ...room.style });
		return [...item.symbol(at), words];
	});
	return {
		marks,
		entries: items.map(({ id, text }) => ({ id, text })),
		bottom: items.length > 0 ? row + more + (middle + pitch / 2) : top
	};
}

import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import type { Part } from './bars';

/** A small square in the look of a part, and its words. */
export interface PlacedSwatch {
	readonly part: Part;
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface PlacedKey {
	readonly kind: 'lasting' | 'temporary' | 'in-country' | 'tps';
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export const SWATCH = 10;
const TO_TEXT = SWATCH + 5;
const BETWEEN = 14;

interface Line {
	readonly left: number;
	readonly right: number;
	/** Top of the first line. */
	readonly top: number;
	readonly size: number;
}

/**
 * Words under a bar in the order of its parts: each begins below its part where there is room, else as near behind the
 * words before as they allow, and on the next line where the line is full.
 */
export function flowLabels(
	labels: readonly { readonly part: Part; readonly from: number; readonly text: string }[],
	{ left, right, top, size }: Line
): { placed: PlacedSwatch[]; end: number } {
	const step = size * lineHeight;
	const widths = labels.map(({ text }) => TO_TEXT + textWidth(text, { size }));
	let end = left;
	let line = 0;
	const placed = labels.map(({ part, from, text }, i): PlacedSwatch => {
		const width = widths[i] ?? 0;
		const following = widths.slice(i + 1).reduce((sum, own) => sum + BETWEEN + own, 0);
		// Room is kept for the words that follow, as long as all of them fit on the line.
		const latest = right - width - following;
		let x = Math.max(end, Math.min(Math.max(from, left), latest));
		if (x + width > right && end > left) {
			line += 1;
			x = Math.max(left, Math.min(from, right - width - following));
		}
		end = x + width + BETWEEN;
		return { part, x, y: top + line * step + step / 2, text };
	});
	return { placed, end: top + (labels.length > 0 ? line + 1 : 0) * step };
}

const KEY = [
	['lasting', 'resettled: to stay'],
	['temporary', 'paroled: for a limited time'],
	['in-country', 'asylum, given in the country'],
	['tps', 'Temporary Protected Status (TPS) held']
] as const;

/** What solid, hatched and outlined mean. */
export function placeKey(width: ChartWidth): PlacedKey[] {
	const size = textSize[width].small;
	const right = width === 'wide' ? 760 : 360;
	const step = width === 'wide' ? 22 : 20;
	let x = 0;
	let y = 12;
	return KEY.map(([kind, text]) => {
		const own = 24 + textWidth(text, { size });
		if (x > 0 && x + own > right) {
			x = 0;
			y += step;
		}
		const placed = { kind, x, y, text };
		x += own + 20;
		return placed;
	});
}

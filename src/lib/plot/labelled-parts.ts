import { bar, interval, text } from './make-marks';
import { flowLabels } from './part-labels';
import type { BarMark, CursorPoint } from './scene';
import type { Drawn } from './draw-rows';

export interface LabelledPart {
	/** Pixels. */
	readonly length: number;
	/** Label below the bar. */
	readonly words: string;
	readonly tooltip: string;
	readonly filling: Pick<BarMark, 'hatch' | 'outlined' | 'dash'>;
}

interface PartsRoom {
	/** Left and right limit of the labels; the bar starts at `left`. */
	readonly left: number;
	readonly right: number;
	/** Top and height of the bar. */
	readonly y: number;
	readonly height: number;
	/** Text size. */
	readonly size: number;
	/** Range of the bar's end, drawn as an interval over it. */
	readonly range: { readonly from: number; readonly to: number } | null;
	/** @default true */
	readonly isLabelled?: boolean;
}

const SWATCH = 10;
const TO_WORDS = SWATCH + 5;

/** A bar in parts with small gaps, each part explained below by a swatch and a label. All numbers in pixels. */
export function labelledParts(
	parts: readonly LabelledPart[],
	{ left, right, y, height, size, range, isLabelled = true }: PartsRoom,
	own: Required<Pick<CursorPoint, 'series' | 'colour'>>
): Drawn {
	const { colour } = own;
	let next = left;
	const placed = parts.map((part) => {
		const from = next;
		next += part.length;
		return { ...part, from };
	});
	const labels = isLabelled
		? flowLabels(placed, { left, right, top: y + height + 4, size, indent: TO_WORDS })
		: { placed: [], bottom: y + height };
	const bars = placed.map(({ from, length, filling }, i) => {
		const gap = i > 0 ? Math.min(1, length / 3) : 0;
		return bar({ x: from + gap, y, width: length - gap, height }, colour, filling);
	});
	const words = labels.placed.flatMap(({ filling, x, y, words }) => [
		bar({ x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }, colour, filling),
		text({ x: x + TO_WORDS, y }, words, { align: 'middle', size })
	]);
	const over = range ? [interval('horizontal', { at: y + height / 2, ...range }, 'var(--ink)')] : [];
	return {
		marks: [...bars, ...over, ...words],
		cursor: placed.map(({ from, length, tooltip }) => ({
			x: from + length / 2,
			y: y + height / 2,
			tooltip,
			...own
		})),
		bottom: labels.bottom
	};
}

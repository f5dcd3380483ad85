import { lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { SWATCH } from '../legend';
import { bar, group, interval, rule } from '../make-marks';
import type { Mark, Point, TextMark } from '../scene';

/** The value that a bar is compared with, and its range. */
export interface Target {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** All in pixels. */
export interface Frame {
	/** Left and right end of the plot. */
	readonly left: number;
	readonly right: number;
	/** Height of a bar, and of the space in whose middle it lies. */
	readonly bar: number;
	readonly slot: number;
	/** Gaps between two bars of a row, and between two rows. */
	readonly between: number;
	readonly gap: number;
	/** From the top of a line of text down to the point that `align` names. */
	readonly text: number;
	readonly align: NonNullable<TextMark['align']>;
	/** Height of the name of a row above its bars. */
	readonly name: number;
	/** Gaps between texts on one line: after a name, and after the first words of a label. */
	readonly afterName: number;
	readonly afterStrong: number;
	/** By how much a label may extend beyond the plot. */
	readonly beyond: number;
	/** Height of the axis below the rows. */
	readonly axis: number;
}

interface BarPlace {
	/** Pixel of a value. */
	readonly at: (value: number) => number;
	/** Right end and middle of the bar, in pixels. */
	readonly end: number;
	readonly y: number;
	readonly colour: string;
	readonly ink: string;
	readonly width: ChartWidth;
	readonly size: ChartSize;
}

interface TargetMarks {
	/** Painted below the bar, and above it. */
	readonly under: readonly Mark[];
	readonly over: readonly Mark[];
	/** Lower edge of the bar with its target, in pixels. */
	readonly bottom: number;
}

/** Kinds of marks that a legend explains: parts of bars, targets and their ranges, and differences from targets. */
export type BulletMark = 'solid' | 'hatched' | 'target' | 'range' | 'difference';

/** How targets are drawn, and the room that this takes. */
export interface TargetStyle {
	readonly frame: (width: ChartWidth, size: ChartSize) => Frame;
	readonly marks: (target: Target | null, place: BarPlace) => TargetMarks;
	/** The symbol in the legend; `at` is its left edge at the middle of the label, or at its baseline. */
	readonly symbol: (kind: BulletMark, at: Point) => Mark;
	/** Whether labels of the legend stand on their baseline, in grey. */
	readonly hasGreyLegend: boolean;
}

const MUTED = 'var(--muted)';
const HATCHED = { hatch: { colour: MUTED } } as const;

const THIN = { width: 2, cap: 3 } as const;
/** Heights of the bar and of the outline, distance from their middle to the range, and gap between rows, in pixels. */
const FRAMED = {
	full: { bar: 9, slot: 17, range: 13.5, gap: 9 },
	compact: { bar: 7, slot: 12, range: 10, gap: 3 }
} as const;

/** The bar lies inside an outline that ends at the target. */
export const framedTarget: TargetStyle = {
	frame: (width, size) => {
		const { small } = textSize[width];
		const { bar, slot, gap } = FRAMED[size];
		return {
			...(width === 'wide' ? { left: 118, right: 738 } : { left: 4, right: 344 }),
			...{ bar, slot, gap, between: 0, axis: 26 },
			...{ text: small * 0.6, align: 'middle', name: small * lineHeight + 1 },
			...{ afterName: 9, afterStrong: 9, beyond: 10 }
		};
	},
	marks: (target, { at, y, colour, size }) => {
		const { slot, range } = FRAMED[size];
		if (!target) return { under: [], over: [], bottom: y + slot / 2 + 3 };
		const box = { x: at(0), y: y - slot / 2, width: at(target.value) - at(0), height: slot };
		const hasRange = target.high > target.low;
		const span = { at: y + range, from: at(target.low), to: at(target.high) };
		return {
			under: [bar(box, colour, { outlined: true })],
			over: hasRange ? [interval('horizontal', span, colour, THIN)] : [],
			bottom: y + (hasRange ? range + 5 : slot / 2 + 3)
		};
	},
	symbol: (kind, { x, y }) => {
		if (kind === 'range')
			return interval('horizontal', { at: y, from: x, to: x + SWATCH.width }, MUTED, THIN);
		const height = kind === 'target' ? 14 : FRAMED.full.bar;
		const filling = kind === 'hatched' ? HATCHED : { outlined: kind === 'target' };
		return bar({ x, y: y - height / 2, width: SWATCH.width, height }, MUTED, filling);
	},
	hasGreyLegend: false
};

/** Height of the bar, distances from its lower edge to the range and from there to the end of the row, and gaps, in pixels. */
const RULED = {
	full: {
		wide: { bar: 14, range: 8, end: 4, between: 8, gap: 13 },
		narrow: { bar: 14, range: 8, end: 4, between: 8, gap: 14 }
	},
	compact: {
		wide: { bar: 11, range: 6, end: 3, between: 4, gap: 5 },
		narrow: { bar: 9, range: 6, end: 3, between: 4, gap: 7 }
	}
} as const;
const DIFFERENCE = { outlined: true, dash: '3 2' } as const;
/** Width of a legend symbol, in pixels. */
const SYMBOL = 26;

/** A line in one colour marks the target; an outline spans the difference from the bar. */
export const ruledTarget = (colour: string): TargetStyle => {
	const line = (at: number, from: number, to: number) =>
		rule('vertical', { at, from, to }, { colour, width: 3 });
	return {
		frame: (width, size) => {
			const { bar, between, gap } = RULED[size][width];
			return {
				...(width === 'wide' ? { left: 132, right: 732 } : { left: 6, right: 346 }),
				...{ bar, slot: bar, gap, between, axis: 28 },
				...{ text: 12, align: 'baseline', name: 18, afterName: 8, afterStrong: 10, beyond: 8 }
			};
		},
		marks: (target, { at, end, y, ink, width, size }) => {
			const { bar: height, range: toRange, end: toEnd } = RULED[size][width];
			const [top, edge] = [y - height / 2, y + height / 2];
			if (!target) return { under: [], over: [], bottom: edge };
			const x = at(target.value);
			const box = { x: Math.min(end, x), y: top - 3, width: Math.abs(x - end), height: height + 6 };
			const span = { at: edge + toRange, from: at(target.low), to: at(target.high) };
			const range = target.high > target.low ? [interval('horizontal', span, colour)] : [];
			const bottom = edge + toRange + toEnd;
			return {
				under: [],
				over: [
					...(x === end ? [] : [bar(box, ink, DIFFERENCE)]),
					group([...range, line(x, top - 3, bottom)], { data: { reference: '' } })
				],
				bottom
			};
		},
		symbol: (kind, { x, y }) => {
			if (kind === 'target') return line(x + SYMBOL / 2, y - 12, y + 2);
			if (kind === 'range') return interval('horizontal', { at: y - 5, from: x, to: x + SYMBOL }, colour);
			const filling = { solid: {}, hatched: HATCHED, difference: DIFFERENCE }[kind];
			return bar({ x, y: y - 10, width: SYMBOL, height: 10 }, MUTED, filling);
		},
		hasGreyLegend: true
	};
};

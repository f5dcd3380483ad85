import { arrowUp } from './arrow';
import { SWATCH, type LegendItem } from './legend';
import { dot, interval, rule } from './make-marks';
import type { DotMark, LegendEntry, RuleMark } from './scene';

/** Width of a symbol in the space before its label, in pixels. */
const symbolWidth = (indent: number): number => indent - SWATCH.gap;

interface DotSymbol extends Pick<DotMark, 'colour' | 'hollow'> {
	/** Radius in pixels. */
	readonly radius: number;
	readonly shape?: DotMark['shape'];
	/** Space before the label, in pixels. @default that of a swatch */
	readonly indent?: number;
}

/** An entry with a dot. */
export const dotItem = (
	entry: LegendEntry,
	{ radius, hollow, indent = SWATCH.width + SWATCH.gap, ...style }: DotSymbol
): LegendItem => ({
	...entry,
	indent,
	symbol: ({ x, y }) => [dot({ x: x + symbolWidth(indent) / 2, y }, radius, style, { hollow })]
});

/** An entry with an arrow upwards: there are more than are known. */
export const arrowItem = (
	entry: LegendEntry,
	{ colour, indent }: Required<Pick<DotSymbol, 'colour' | 'indent'>>
): LegendItem => ({
	...entry,
	indent,
	symbol: ({ x, y }) => arrowUp({ x: x + symbolWidth(indent) / 2, y: y + 5 }, 10, colour)
});

/** An entry with a piece of a line. @param indent Space before the label, in pixels. Defaults to that of a swatch. */
export const lineItem = (
	entry: LegendEntry,
	stroke: Pick<RuleMark, 'colour'> & Partial<Pick<RuleMark, 'width' | 'dash'>>,
	indent: number = SWATCH.width + SWATCH.gap
): LegendItem => ({
	...entry,
	indent,
	symbol: ({ x, y }) => [rule('horizontal', { at: y, from: x, to: x + symbolWidth(indent) }, stroke)]
});

/** An entry with the bounds of a value. */
export const intervalItem = (
	entry: LegendEntry,
	colour: string,
	direction: 'vertical' | 'horizontal' = 'vertical'
): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => [
		direction === 'vertical'
			? interval('vertical', { at: x + SWATCH.width / 2, from: y - 7, to: y + 7 }, colour, { cap: 3 })
			: interval('horizontal', { at: y, from: x, to: x + SWATCH.width }, colour, { width: 2, cap: 3 })
	]
});

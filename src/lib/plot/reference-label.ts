import { textSize, type ChartWidth } from '$lib/style/typography';
import { text } from './make-marks';
import type { Box, Point, TextMark } from './scene';

/** A value with a line of its own, with which all others are compared. */
export interface Reference {
	readonly name: string;
	readonly value: number;
	/** CSS colours of the line and of its name. */
	readonly colour: string;
	readonly ink: string;
}

/** The name of a vertical line, on the side with more room. @param at the end of the line or above it, in pixels. */
export const referenceLabel = (
	{ name, ink }: Reference,
	at: Point,
	{ left, right }: Pick<Box, 'left' | 'right'>,
	width: ChartWidth
): TextMark =>
	text(at, name, {
		anchor: at.x > (left + right) / 2 ? 'end' : 'start',
		size: textSize[width].small,
		weight: 600,
		colour: ink
	});

import { scaleLinear } from './scale';
import type { Tick } from './scene';

export interface FittedScale {
	/** Pixel of a value. */
	readonly at: (value: number) => number;
	readonly ticks: readonly Tick[];
}

/** A mark at `value` with a label of `room` pixels to its right. */
interface Reach {
	readonly value: number;
	readonly room: number;
}

/** A scale from zero on which every mark and the label beside it fit. @param format of tick labels. */
export function fittedScale(
	reaches: readonly Reach[],
	[left, right]: readonly [number, number],
	format: (value: number) => string
): FittedScale {
	const span = right - left;
	const perPixel = Math.max(1 / span, ...reaches.map(({ value, room }) => value / Math.max(1, span - room)));
	const scale = scaleLinear([0, perPixel * span], [left, right]);
	return {
		at: scale,
		ticks: scale.ticks(span > 400 ? 6 : 4).map((value) => ({ position: scale(value), label: format(value) }))
	};
}

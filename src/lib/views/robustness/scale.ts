import { scaleLog } from 'd3-scale';
import { formatTimes } from '$lib/text/numbers';
import type { Point } from './points';

export interface RatioScale {
	/** Pixel of a ratio; what the axis cannot hold, such as zero, lies at its beginning. */
	readonly at: (ratio: number) => number;
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

/** Room beyond the lowest and the highest ratio, as a factor. */
const ROOM = 1.35;

/** Logarithmic, so that half and twice the Ukrainian rate lie equally far from it; 1 is always on the axis. */
export function ratioScale(points: readonly Point[], range: readonly [number, number]): RatioScale {
	const drawn = points
		.flatMap(({ parity }) => [parity.low, parity.value, parity.high])
		.filter((ratio) => ratio > 0);
	const [from, to] = [Math.min(0.5, ...drawn) / ROOM, Math.max(2, ...drawn) * ROOM];
	const scale = scaleLog([from, to], range);
	const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
	const steps = last - first > 2 ? [1] : [1, 2, 5];
	return {
		at: (ratio) => scale(Math.max(from, ratio)),
		ticks: Array.from({ length: last - first + 1 }, (_, i) => first + i)
			.flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
			.filter((tick) => tick >= from && tick <= to)
			.map((tick) => ({ position: scale(tick), label: formatTimes(tick) }))
	};
}

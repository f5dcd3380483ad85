import { scaleLinear, scaleLog } from './scale';
import { formatTimes } from '$lib/text/numbers';
import { perHundred } from '$lib/text/phrases';
import type { Tick } from './scene';

/** Up to this ratio the scale is linear from zero; beyond it, a linear scale would crowd the small ratios. */
const HIGHEST_ON_LINEAR = 1.75;

export interface RatioScale {
	/** Pixel of a ratio; on a log scale, ratios below its domain (zero too) lie at its start. */
	readonly at: (ratio: number) => number;
	readonly fits: (ratio: number) => boolean;
	readonly ticks: readonly Tick[];
	readonly format: (ratio: number) => string;
	readonly title: string;
}

/**
 * Linear from zero with “for every 100” where the ratios allow, else logarithmic with “×”.
 * @param ratios all ratios drawn, bounds included; 1 is the Ukrainian rate.
 */
export function ratioScale(ratios: readonly number[], range: readonly [number, number]): RatioScale {
	const highest = Math.max(1, ...ratios);
	return highest <= HIGHEST_ON_LINEAR ? linear(highest, ...range) : logRatioScale(ratios, range);
}

/** Logarithmic, so that a ratio lies as far from 1 as its inverse. */
export const logRatioScale = (
	ratios: readonly number[],
	[start, end]: readonly [number, number]
): RatioScale =>
	logarithmic(Math.min(1, ...ratios.filter((ratio) => ratio > 0)), Math.max(1, ...ratios), start, end);

function linear(highest: number, left: number, right: number): RatioScale {
	const scale = scaleLinear([0, Math.max(1.05, highest * 1.03)], [left, right]);
	const ticks = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75].filter((tick) => tick <= (scale.domain()[1] ?? 1));
	return {
		at: scale,
		fits: () => true,
		ticks: ticks.map((tick) => ({ position: scale(tick), label: String(100 * tick) })),
		format: perHundred,
		title: 'for every 100 Ukrainians'
	};
}

function logarithmic(lowest: number, highest: number, left: number, right: number): RatioScale {
	const from = lowest / 1.4;
	const scale = scaleLog([from, highest * 1.4], [left, right]);
	const first = Math.ceil(Math.log10(from));
	const last = Math.floor(Math.log10(highest * 1.4));
	const steps = last - first > 1 ? [1] : [1, 2, 5];
	const ticks = Array.from({ length: last - first + 2 }, (_, i) => first - 1 + i)
		.flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
		.filter((tick) => tick >= from && tick <= highest * 1.4);
	return {
		at: (ratio) => scale(Math.max(from, ratio)),
		fits: (ratio) => ratio >= from,
		ticks: ticks.map((tick) => ({ position: scale(tick), label: formatTimes(tick) })),
		format: formatTimes,
		title: 'times the Ukrainian rate, log scale'
	};
}

/** Padding beyond the lowest and the highest ratio, as a factor. */
const ROOM = 1.35;

/** Logarithmic from at most ½ to at least 2, so that small differences do not fill the axis. */
export function widenedRatioScale(
	ratios: readonly number[],
	range: readonly [number, number]
): Pick<RatioScale, 'at' | 'ticks'> {
	const drawn = ratios.filter((ratio) => ratio > 0);
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

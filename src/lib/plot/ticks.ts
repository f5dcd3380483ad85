import type { Tick } from './scene';

/** Four to seven round steps from zero. */
export function ticksUpTo(highest: number): number[] {
	const power = 10 ** Math.floor(Math.log10(highest / 4));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => highest / one <= 6) ?? 10 * power;
	return Array.from({ length: Math.floor(highest / step + 1e-9) + 1 }, (_, i) => i * step);
}

interface TickScale {
	(value: number): number;
	ticks(count: number): number[];
}

/**
 * About `count` round values, each at its pixel.
 * @param isDrawn filters the values, e.g. to drop fractions of a person.
 */
export const scaleTicks = (
	scale: TickScale,
	count: number,
	format: (value: number) => string,
	isDrawn: (value: number) => boolean = () => true
): Tick[] =>
	scale
		.ticks(count)
		.filter(isDrawn)
		.map((value) => ({ position: scale(value), label: format(value) }));

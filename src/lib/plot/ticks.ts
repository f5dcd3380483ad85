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

/** About as many round values as `count`, each at its pixel. */
export const scaleTicks = (scale: TickScale, count: number, format: (value: number) => string): Tick[] =>
	scale.ticks(count).map((value) => ({ position: scale(value), label: format(value) }));

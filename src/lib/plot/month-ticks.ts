import type { Tick } from './scene';

/** Minimum distance between two year labels, in pixels. */
const YEARS_APART = 44;

/**
 * Ticks at Januaries on an axis of months, as many as have room for their year label.
 * @param months first and last, counted from January of year 0.
 * @param right the rightmost centre at which a year label still fits, in pixels.
 */
export function januaryTicks(
	[first, last]: readonly [first: number, last: number],
	x: (month: number) => number,
	right: number
): Tick[] {
	const firstYear = Math.ceil(first / 12);
	const years = Array.from({ length: Math.floor(last / 12) - firstYear + 1 }, (_, i) => firstYear + i);
	const across = x(12) - x(0);
	const every = [1, 2, 5, 10].find((one) => one * across >= YEARS_APART) ?? 25;
	return years
		.map((year) => ({ year, position: x(year * 12) }))
		.filter(({ position }) => position <= right)
		.filter(({ year }) => every < 5 || year % every === 0)
		.map(({ year, position }, i) => ({ position, label: every >= 5 || i % every === 0 ? String(year) : '' }));
}

import type { YearFigure } from './event-time';
import { remainder, scale, sum, type Interval } from './interval';

/** Years whose mean stands for an older family programme, which brought Ukrainians before the war. */
export const BASELINE_YEARS = { from: 2017, to: 2021 } as const;

/**
 * People a month in an ordinary year before the war: a twelfth of the mean of the baseline years.
 * `null` unless all of them are published.
 */
export function monthlyBaseline(yearly: readonly YearFigure[]): Interval | null {
	const years = yearly.filter(({ year }) => year >= BASELINE_YEARS.from && year <= BASELINE_YEARS.to);
	const expected = BASELINE_YEARS.to - BASELINE_YEARS.from + 1;
	return years.length === expected ? scale(sum(years), 1 / (12 * expected)) : null;
}

/** People let in up to each month since the onset, less the baseline of as many months; never below zero, and it never falls. */
export function aboveBaseline(people: readonly Interval[], baseline: Interval): Interval[] {
	let before: Interval = { low: 0, value: 0, high: 0 };
	return people.map((total, tau) => {
		const now = remainder(total, scale(baseline, tau + 1));
		before = {
			low: Math.max(before.low, now.low),
			value: Math.max(before.value, now.value),
			high: Math.max(before.high, now.high)
		};
		return before;
	});
}

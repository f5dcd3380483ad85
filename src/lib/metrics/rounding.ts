import { interval, type Interval } from './interval';

/** How a publisher rounds counts of people before printing them. */
export type RoundingRule = 'unhcr-asylum' | 'unhcr-decisions' | 'eurostat' | 'ohss' | 'exact';

const RULES: Readonly<Record<RoundingRule, (printed: number) => readonly [low: number, high: number]>> = {
	'unhcr-asylum': (printed) => [printed === 5 ? 3 : printed, printed === 0 ? 2 : printed],
	'unhcr-decisions': (printed) =>
		printed === 0 ? [0, 2] : printed === 5 ? [3, 7] : printed === 10 ? [8, 10] : [printed, printed],
	eurostat: (printed) => [Math.max(0, printed - 2), printed + 2],
	ohss: (printed) => (printed === 0 ? [0, 4] : [Math.max(0, printed - 5), printed + 4]),
	exact: (printed) => [printed, printed]
};

/**
 * The range of counts that a publisher may have rounded to a printed figure.
 * @param printed a whole number of people, 0 or more.
 * @throws {RangeError} on anything else; a missing figure is not a zero and has no bounds.
 */
export function asPrinted(printed: number, rule: RoundingRule): Interval {
	if (!Number.isSafeInteger(printed) || printed < 0)
		throw new RangeError(`A printed count is a whole number of people, got ${printed}.`);
	const [low, high] = RULES[rule](printed);
	return interval(low, printed, high);
}

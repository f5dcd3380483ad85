import { interval, quotient, scale, type Interval } from './interval';
import { measured, undefinedBecause, type Measured } from './quantity';

/** M3: the rate of one origin over the rate of the reference, 1 = parity. Both must share destination, tier, window and kind of denominator. */
export function parityRatio(rate: Measured, reference: Measured): Measured {
	if (!rate.defined) return undefinedBecause(rate.reason, '×');
	if (!reference.defined) return undefinedBecause(reference.reason, '×');
	const ratio = quotient(rate, reference);
	return ratio ? measured(ratio, '×') : undefinedBecause('The reference rate is zero or may be zero.', '×');
}

const PER_HUNDRED = 'for every 100 of the reference';

/** M3 as “x for every 100 Ukrainians”. */
export const forEveryHundred = (parity: Measured): Measured =>
	parity.defined ? measured(scale(parity, 100), PER_HUNDRED) : undefinedBecause(parity.reason, PER_HUNDRED);

const ADJUSTED = 'index, 0 to 2';

/** M4, the adjusted parity index: P up to 1, else 2 − 1/P. 0–2, 1 = parity; a ratio and its inverse are equally far from it. For colour and ranking only. */
export function adjustedIndex(parity: Measured): Measured {
	if (!parity.defined) return undefinedBecause(parity.reason, ADJUSTED);
	const adjust = (ratio: number) => (ratio <= 1 ? ratio : 2 - 1 / ratio);
	return measured(interval(adjust(parity.low), adjust(parity.value), adjust(parity.high)), ADJUSTED);
}

/** Mean distance of adjusted indices from parity, 0 (all at parity) to 1; `null` without indices. For ranking only. */
export const distanceFromParity = (indices: readonly number[]): number | null =>
	indices.length > 0 ? indices.reduce((sum, index) => sum + Math.abs(index - 1), 0) / indices.length : null;

export type Verdict = 'below' | 'about equal' | 'above' | 'depends on the definition';

/** Two figures that differ by less than this part of the larger are about equal. */
const ABOUT_EQUAL = 0.05;

/** Whether two figures of 0 or more are about equal: |a − b| < 5 % of the larger. */
export const areAboutEqual = (a: number, b: number): boolean =>
	a === b || Math.abs(a - b) < ABOUT_EQUAL * Math.max(a, b);

/** The side of parity on which a ratio lies. */
export const sideOf = (ratio: number): Exclude<Verdict, 'depends on the definition'> =>
	areAboutEqual(ratio, 1) ? 'about equal' : ratio < 1 ? 'below' : 'above';

/**
 * Where a set of parity ratios, one per admissible definition, lies relative to 1: on one side if all of them do.
 * @throws {RangeError} for an empty set.
 */
export function verdictOf(ratios: readonly number[]): Verdict {
	const [side, ...others] = new Set(ratios.map(sideOf));
	if (!side) throw new RangeError('A verdict needs at least one parity ratio.');
	return others.length === 0 ? side : 'depends on the definition';
}

/** The definitional range: smallest to largest of the given points. */
export function definitionalRange(points: readonly number[]): Interval | null {
	if (points.length === 0) return null;
	const low = Math.min(...points);
	const high = Math.max(...points);
	return { low, value: points[0] ?? low, high };
}

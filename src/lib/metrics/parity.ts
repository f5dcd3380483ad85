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

export type Verdict = 'below' | 'above' | 'depends on the definition';

/**
 * Where a set of parity ratios, one or two bounds per admissible definition, lies relative to 1. A ratio that rounds to
 * 1.0 with two significant figures lies on neither side.
 * @throws {RangeError} for an empty set.
 */
export function verdictOf(ratios: readonly number[]): Verdict {
	if (ratios.length === 0) throw new RangeError('A verdict needs at least one parity ratio.');
	const printed = ratios.map((ratio) => Number(ratio.toPrecision(2)));
	if (printed.every((ratio) => ratio < 1)) return 'below';
	if (printed.every((ratio) => ratio > 1)) return 'above';
	return 'depends on the definition';
}

/** The definitional range: smallest to largest of the given points. */
export function definitionalRange(points: readonly number[]): Interval | null {
	if (points.length === 0) return null;
	const low = Math.min(...points);
	const high = Math.max(...points);
	return { low, value: points[0] ?? low, high };
}

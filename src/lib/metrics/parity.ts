import { quotient, type Interval } from './interval';
import { measured, undefinedBecause, type Measured } from './quantity';

/** M3: the rate of one origin over the rate of the reference, 1 = parity. Both must share destination, tier, window and kind of denominator. */
export function parityRatio(rate: Measured, reference: Measured): Measured {
	if (!rate.defined) return undefinedBecause(rate.reason, '×');
	if (!reference.defined) return undefinedBecause(reference.reason, '×');
	const ratio = quotient(rate, reference);
	return ratio ? measured(ratio, '×') : undefinedBecause('The reference rate is zero or may be zero.', '×');
}

export type Verdict = 'below' | 'above' | 'depends on the definition';

/** Where a set of parity ratios, one per admissible definition, stands to 1. Points decide; rounding bounds do not widen a definition. */
export function verdictOf(points: readonly number[]): Verdict {
	if (points.length === 0) throw new RangeError('A verdict needs at least one parity ratio.');
	if (points.every((point) => point < 1)) return 'below';
	if (points.every((point) => point > 1)) return 'above';
	return 'depends on the definition';
}

/** The definitional range: smallest to largest of the given points. */
export function definitionalRange(points: readonly number[]): Interval | null {
	if (points.length === 0) return null;
	const low = Math.min(...points);
	const high = Math.max(...points);
	return { low, value: points[0] ?? low, high };
}

/** A figure with the bounds that follow from rounding at the source or from its definition: `low ≤ value ≤ high`. */
export interface Interval {
	readonly low: number;
	readonly value: number;
	readonly high: number;
}

/** @throws {RangeError} when the bounds do not contain the value or a number is not finite. */
export function interval(low: number, value: number, high: number): Interval {
	if (!(Number.isFinite(low) && Number.isFinite(high) && low <= value && value <= high))
		throw new RangeError(`An interval needs low ≤ value ≤ high, got ${low}, ${value}, ${high}.`);
	return { low, value, high };
}

export const exactly = (value: number): Interval => interval(value, value, value);

export function sum(intervals: Iterable<Interval>): Interval {
	let low = 0;
	let value = 0;
	let high = 0;
	for (const part of intervals) {
		low += part.low;
		value += part.value;
		high += part.high;
	}
	return interval(low, value, high);
}

export const scale = (a: Interval, factor: number): Interval =>
	factor >= 0
		? interval(a.low * factor, a.value * factor, a.high * factor)
		: interval(a.high * factor, a.value * factor, a.low * factor);

/** Quotient of two intervals of non-negative numbers; `null` when the divisor can be zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
	if (a.low < 0 || b.low <= 0) return null;
	return interval(a.low / b.high, a.value / b.value, a.high / b.low);
}

/** An interval whose bounds and value were computed in different orders: widens bounds that miss the value by a floating-point error. @throws {RangeError} when a number is not finite. */
export const around = (low: number, value: number, high: number): Interval =>
	interval(Math.min(low, value), value, Math.max(high, value));

export const difference = (a: Interval, b: Interval): Interval =>
	interval(a.low - b.high, a.value - b.value, a.high - b.low);

/** a − b, never below zero: people in `a` without those in `b`. */
export function remainder(a: Interval, b: Interval): Interval {
	const { low, value, high } = difference(a, b);
	return interval(Math.max(0, low), Math.max(0, value), Math.max(0, high));
}

export function product(a: Interval, b: Interval): Interval {
	const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
	return interval(Math.min(...corners), a.value * b.value, Math.max(...corners));
}

/** `main` with its bounds widened to include all others; its value stays. */
export const widened = (main: Interval, others: Iterable<Interval>): Interval => {
	const all = [main, ...others];
	return interval(
		Math.min(...all.map(({ low }) => low)),
		main.value,
		Math.max(...all.map(({ high }) => high))
	);
};

/**
 * part / (part + rest) for non-negative numbers, in [0, 1]. The part occurs in numerator and denominator, so
 * its bounds are not combined with each other. `null` when the whole is zero.
 */
export function shareOf(part: Interval, rest: Interval): Interval | null {
	if (part.low < 0 || rest.low < 0 || part.value + rest.value === 0) return null;
	const value = part.value / (part.value + rest.value);
	const share = (own: number, other: number) => (own + other === 0 ? value : own / (own + other));
	return around(share(part.low, rest.high), value, share(part.high, rest.low));
}

/** Rounded to whole numbers, such as people. */
export const whole = ({ low, value, high }: Interval): Interval =>
	interval(Math.round(low), Math.round(value), Math.round(high));

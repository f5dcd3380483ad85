/** A figure with the bounds that its source's rounding or its definition leaves open: `low ≤ value ≤ high`. */
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

export const contains = (a: Interval, point: number): boolean => a.low <= point && point <= a.high;

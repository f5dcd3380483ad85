import { partialYear, type ComparedYear } from './compared-years';
import { FIRST_COMPARED, rateIn, type YearLine } from './year-lines';
import { falling, ratesSince, rising, yearChange, type Movement, type YearChange } from './year-movements';

type Months = Pick<ComparedYear, 'year' | 'months'>;

/** The first and the last whole year with ratios, and the second; `null` if there are not two. */
export function wholeYears(years: readonly Months[]) {
	const whole = years.filter(({ year, months }) => year >= FIRST_COMPARED && months === 12);
	const [first, second, last] = [whole[0], whole[1], whole.at(-1)];
	return first && second && last ? { first: first.year, second: second.year, last: last.year } : null;
}

/** The changes of ratios between two years with those of the reference. */
export interface ReferenceChange extends YearChange {
	/** Rates of the reference in both years, per 1,000 displaced and year; `null` if there is none. */
	readonly before: number | null;
	readonly after: number | null;
}

interface Lines {
	readonly lines: readonly YearLine[];
	readonly reference: YearLine;
}

export const referenceChange = (
	{ lines, reference }: Lines,
	first: number,
	last: number
): ReferenceChange => ({
	before: rateIn(reference, first),
	after: rateIn(reference, last),
	...yearChange(lines, first, last)
});

/** Whether a rate changed by no more than a twentieth. */
export const isSteady = (before: number, after: number): boolean => Math.abs(after / before - 1) <= 0.05;

/** How far the reference and the origins themselves changed the ratios. */
interface Causes {
	/** Whether the rate of the reference fell. */
	readonly hasFallen: boolean;
	/** By which factor of 1 or more the reference alone changes every other ratio; `null` if it is steady. */
	readonly factor: number | null;
	/** Origins whose own rate rose, and those of them that rose by less than the fall of the reference. */
	readonly rose: readonly Movement[];
	readonly roseLess: readonly Movement[];
	/** Origins whose own rate fell, and those of them whose ratio rose all the same. */
	readonly fell: readonly Movement[];
	readonly raised: readonly Movement[];
}

/** `null` without a rate of the reference in both years. */
export function causesOf({ moved, before, after }: ReferenceChange): Causes | null {
	if (!before || !after) return null;
	const hasFallen = before > after;
	const factor = hasFallen ? before / after : after / before;
	const [rose, fell] = [rising(moved), falling(moved)];
	return {
		hasFallen,
		factor: isSteady(before, after) ? null : factor,
		rose,
		roseLess: rose.filter(({ rateBefore, rateAfter }) => hasFallen && rateAfter / rateBefore < factor),
		fell,
		raised: fell.filter(({ from, to }) => to.parity.value > from.parity.value)
	};
}

/** The incomplete year after `last`, with the rates in it, the highest ratio first; `null` if there is none. */
export function sinceLast(
	{ lines, reference, years }: Lines & { readonly years: readonly Months[] },
	last: number
) {
	const partial = partialYear(years);
	return partial
		? { partial, rate: rateIn(reference, partial.year), compared: ratesSince(lines, last, partial.year) }
		: null;
}

/** Origins without enough people in one of the years; the reference is left out. */
export const uncompared = (lines: readonly YearLine[], { moved }: YearChange): YearLine[] =>
	lines.filter((line) => !line.isReference && !moved.some((one) => one.line === line));

import { interval, quotient, scale, type Interval } from './interval';

/**
 * The kind of a figure determines its admissible divisors.
 * `flow`: people let in from an onset up to a month. `calendar_flow`: people let in during whole years.
 * `protected`: people under protection in a country at a date. `stock`: people displaced at a date.
 * `person_years`: that stock over whole calendar years, `person_years_since`: over the months since an onset.
 * `newly_displaced`: people newly displaced since an onset.
 * `ever_displaced` and `assessed_need`: never a denominator of parity.
 * `residents` and `gdp`: of a host country, for its responsibility, never for a rate of entries.
 */
export type QuantityKind =
	| 'flow'
	| 'calendar_flow'
	| 'protected'
	| 'stock'
	| 'person_years'
	| 'person_years_since'
	| 'newly_displaced'
	| 'ever_displaced'
	| 'assessed_need'
	| 'residents'
	| 'gdp';

export interface Quantity<Kind extends QuantityKind> extends Interval {
	readonly kind: Kind;
}

/** @throws {RangeError} when a bound is negative or not finite, or the bounds miss the value. */
export function quantity<Kind extends QuantityKind>(kind: Kind, figure: Interval): Quantity<Kind> {
	const { low, value, high } = interval(figure.low, figure.value, figure.high);
	if (low < 0) throw new RangeError(`A ${kind} cannot be negative, got ${low}.`);
	return { kind, low, value, high };
}

export const flow = (people: Interval): Quantity<'flow'> => quantity('flow', people);
export const stock = (people: Interval): Quantity<'stock'> => quantity('stock', people);
export const newlyDisplaced = (people: Interval): Quantity<'newly_displaced'> =>
	quantity('newly_displaced', people);

/** The only denominators of people let in since an onset; `ever_displaced` is missing on purpose. */
export type Denominator = Quantity<'stock'> | Quantity<'newly_displaced'> | Quantity<'person_years_since'>;

/** A missing result with the reason, a sentence for readers. */
export interface NotMeasured {
	readonly defined: false;
	readonly unit: string;
	readonly reason: string;
}

/** A result, or the reason why there is none. Never NaN, never Infinity. */
export type Measured = (Interval & { readonly defined: true; readonly unit: string }) | NotMeasured;

/** The inputs of a result, by name. */
export type Inputs = Readonly<Record<string, Interval>>;

/** A result with its inputs. */
export type Computed = Measured & { readonly inputs: Inputs };

export function measured(result: Interval, unit: string): Measured {
	return { defined: true, unit, ...interval(result.low, result.value, result.high) };
}

export const undefinedBecause = (reason: string, unit: string): NotMeasured => ({
	defined: false,
	unit,
	reason
});

/** A result with its inputs; for a `null` result, the reason instead. */
export const computed = (
	result: Interval | null,
	unit: string,
	inputs: Inputs,
	reason: string
): Computed => ({
	...(result ? measured(result, unit) : undefinedBecause(reason, unit)),
	inputs
});

export const PER_THOUSAND = 'per 1,000 displaced';
export const PER_THOUSAND_A_YEAR = 'per 1,000 displaced a year';

/** People let in since an onset per 1,000 displaced, or per 1,000 and year: 1000·F/D by interval arithmetic. */
export function ratePerThousand(people: Quantity<'flow'>, displaced: Denominator): Measured {
	const unit = displaced.kind === 'person_years_since' ? PER_THOUSAND_A_YEAR : PER_THOUSAND;
	const rate = quotient(people, displaced);
	return rate ? measured(scale(rate, 1000), unit) : undefinedBecause(NONE_DISPLACED, unit);
}

export const NONE_DISPLACED = 'The number of displaced people is zero or may be zero.';

/** The interval of a result; `null` when undefined. */
export const resultOf = (figure: Measured): Interval | null => (figure.defined ? figure : null);

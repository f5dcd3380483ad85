import { interval, quotient, scale, type Interval } from './interval';

/**
 * What a figure counts decides what it may be divided by. People let in during a period are a flow; people
 * displaced at a date are a stock; the sum of stocks over time is person-years; people newly displaced since an
 * onset are a cumulated flow; people ever displaced by a war are a total that is never a denominator of parity.
 */
export type QuantityKind = 'flow' | 'stock' | 'person_years' | 'newly_displaced' | 'ever_displaced';

export interface Quantity<Kind extends QuantityKind> extends Interval {
	readonly kind: Kind;
}

export const flow = (people: Interval): Quantity<'flow'> => ({ kind: 'flow', ...people });
export const stock = (people: Interval): Quantity<'stock'> => ({ kind: 'stock', ...people });
export const newlyDisplaced = (people: Interval): Quantity<'newly_displaced'> => ({
	kind: 'newly_displaced',
	...people
});

/** The only denominators of a parity rate; `ever_displaced` is missing on purpose. */
export type Denominator = Quantity<'stock'> | Quantity<'person_years'> | Quantity<'newly_displaced'>;

/** A result, or the sentence that says why there is none. Never NaN, never Infinity. */
export type Measured =
	| (Interval & { readonly defined: true; readonly unit: string })
	| { readonly defined: false; readonly unit: string; readonly reason: string };

export function measured(result: Interval, unit: string): Measured {
	return { defined: true, unit, ...interval(result.low, result.value, result.high) };
}

export const undefinedBecause = (reason: string, unit: string): Measured => ({
	defined: false,
	unit,
	reason
});

export const PER_THOUSAND = 'per 1,000 displaced';

/** People let in per 1,000 displaced: 1000·F/D by interval arithmetic. */
export function ratePerThousand(people: Quantity<'flow'>, displaced: Denominator): Measured {
	const rate = quotient(people, displaced);
	return rate
		? measured(scale(rate, 1000), PER_THOUSAND)
		: undefinedBecause('The number of displaced people is zero or may be zero.', PER_THOUSAND);
}

import type { Counterfactual } from './counterfactual';
import { difference, product, scale, type Interval } from './interval';
import { computed, type Quantity } from './quantity';

/** Set by the reader: percent of the displaced to count, and percent of these to resettle. */
export interface InterventionShares {
	readonly counted: number;
	readonly share: number;
}

/** People displaced at a date, or ever: a part of either is a number of people, never a rate. */
export type Displaced = Quantity<'stock'> | Quantity<'ever_displaced'>;

/**
 * People resettled if one or several countries had taken in a chosen share of the displaced, and how
 * many more than were let in. Arithmetic with chosen numbers, never a forecast.
 * @param part share that falls to these countries under a key, in [0, 1].
 */
export function ifResettled(
	displaced: Displaced,
	{ counted, share }: InterventionShares,
	part: Interval,
	people: Quantity<'flow'>
): Counterfactual {
	const expected = product(scale(displaced, (counted * share) / 10_000), part);
	const inputs = { people, displaced, part };
	return {
		expected: computed(expected, 'people', inputs, ''),
		extra: computed(difference(expected, people), 'people', inputs, '')
	};
}

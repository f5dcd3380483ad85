import { product, quotient, scale, interval } from './interval';
import { quantity, computed, type Quantity, type Computed } from './quantity';

const PER_HUNDRED_ASSESSED = 'places for every 100 assessed in need';

/**
 * D5: people resettled in a calendar year for every 100 whom UNHCR assessed beforehand as in need of resettlement in
 * that year. Places relative to need; never a parity.
 */
export function placesPerHundred(
	people: Quantity<'calendar_flow'>,
	need: Quantity<'assessed_need'>
): Computed {
	const share = quotient(people, need);
	return computed(
		share && scale(share, 100),
		PER_HUNDRED_ASSESSED,
		{ people, need },
		'No need was assessed, or perhaps none.'
	);
}

/** The part of a need that is published in whole percent, with rounding bounds of ±0.5 percentage points. */
export function needOfShare(total: Quantity<'assessed_need'>, percent: number): Quantity<'assessed_need'> {
	const share = interval(Math.max(0, percent - 0.5), percent, percent + 0.5);
	return quantity('assessed_need', scale(product(total, share), 1 / 100));
}

import { rateOf } from './comparison';
import { quotient, scale, shareOf } from './interval';
import { PER_THOUSAND, computed, type Quantity, type Computed } from './quantity';

export const PER_THOUSAND_RESIDENTS = 'per 1,000 residents';

/** M13: people of one origin under protection in a country, per 1,000 of its residents. */
export function protectedPerResident(
	people: Quantity<'protected'>,
	residents: Quantity<'residents'>
): Computed {
	const rate = quotient(people, residents);
	return computed(
		rate && scale(rate, 1000),
		PER_THOUSAND_RESIDENTS,
		{ people, residents },
		'The number of residents is zero or not published.'
	);
}

/** M14: refugees of one origin in a country, temporary protection included, per 1,000 of those displaced abroad at the same year-end (D1). */
export const protectedShare = (people: Quantity<'protected'>, displaced: Quantity<'stock'>): Computed =>
	rateOf({ people, displaced });

/** People displaced abroad who are in one place per 1,000 of them anywhere; the bounds of the part are not combined with each other. */
export function shareAbroad(here: Quantity<'stock'>, elsewhere: Quantity<'stock'>): Computed {
	const share = shareOf(here, elsewhere);
	return computed(
		share && scale(share, 1000),
		PER_THOUSAND,
		{ here, elsewhere },
		'Nobody is counted anywhere.'
	);
}

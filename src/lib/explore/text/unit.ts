import { MEASURES } from '../settings/measures';
import type { ExploreSettings } from '../settings/settings';

/** The unit of the figures: "people a year", "per 1,000 residents". */
export function unitText({ measure, clock, denominator }: ExploreSettings): string {
	if (measure === 'since-onset' && denominator === 'years-since') return MEASURES.rate.unit;
	if (measure !== 'entries') return MEASURES[measure].unit;
	if (clock === 'event') return 'people since the war began';
	return `people a ${clock === 'month' || clock === 'quarter' ? clock : 'year'}`;
}

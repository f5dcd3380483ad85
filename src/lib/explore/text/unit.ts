import { MEASURES } from '../settings/measures';
import type { ExploreSettings } from '../settings/settings';

/** The unit of the figures: "people a year", "per 1,000 residents". */
export function unitText({ measure, clock }: ExploreSettings): string {
	if (measure !== 'entries') return MEASURES[measure].unit;
	if (clock === 'event') return 'people since the war began';
	return `people ${clock === 'month' ? 'a month' : 'a year'}`;
}

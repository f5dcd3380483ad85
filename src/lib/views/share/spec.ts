import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { yearlyDenominatorControl } from '$lib/analysis/comparison/denominators';
import { originsControl, tierControl } from '$lib/analysis/figures';
import { calendarWindowControl } from '$lib/analysis/comparison/windows';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'share',
	title: 'Share of the displaced, share of those let in',
	question:
		'What share of the displaced comes from each country, and what share of those the United States let in?',
	controls: [
		{ ...originsControl, label: 'Shares among people from' },
		tierControl,
		// Wars that began in different years have no people in common months to share.
		calendarWindowControl,
		yearlyDenominatorControl
	],
	queries: () => comparisonQueries()
});
